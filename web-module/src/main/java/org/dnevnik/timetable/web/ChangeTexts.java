package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.view.SubstitutionLine;

/** A change of a day in the reader's words. */
final class ChangeTexts {

    private final Texts texts;

    ChangeTexts(Locale locale) {
        this.texts = Texts.in(locale);
    }

    /** As the sheet of a day has it: what comes from another day stands where it is held. */
    ChangesPage.Line line(SubstitutionLine change, LocalDate sheet) {
        boolean comes = !change.date().equals(sheet);
        return new ChangesPage.Line(
                change.id(),
                comes ? change.newNumber() : change.number(),
                change.group(),
                change.subject(),
                was(change, comes),
                what(change, comes),
                change.reason());
    }

    private String was(SubstitutionLine change, boolean comes) {
        String given = joined(change.teacher(), change.second(), change.place());
        return comes
                ? joined(texts.format("timetable.changes.from", texts.date(change.date()), change.number()), given)
                : given;
    }

    private String what(SubstitutionLine change, boolean comes) {
        return switch (change.kind()) {
            case "CANCEL" -> texts.get("timetable.changes.cancelled");
            case "MOVE", "SWAP" ->
                comes
                        ? texts.get("timetable.changes.comes")
                        : texts.format("timetable.changes.moved", texts.date(change.newDate()), change.newNumber());
            case "MERGE" ->
                joined(
                        texts.format("timetable.changes.with", change.with()),
                        change.newTeacher(),
                        other(change.newPlace(), change.place()));
            default -> replaced(change);
        };
    }

    private String replaced(SubstitutionLine change) {
        boolean sameTeachers = change.newTeacher().equals(change.teacher())
                && change.newSecond().equals(change.second());
        return sameTeachers
                ? texts.format("timetable.changes.room", change.newPlace())
                : joined(change.newTeacher(), change.newSecond(), other(change.newPlace(), change.place()));
    }

    private static String other(String now, String was) {
        return now.equals(was) ? "" : now;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
    }
}
