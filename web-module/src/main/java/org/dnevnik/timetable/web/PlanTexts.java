package org.dnevnik.timetable.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.Breach;
import org.dnevnik.timetable.Clash;
import org.dnevnik.timetable.PlanNames;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** Says of lessons, conflicts and norms in the reader's words. */
final class PlanTexts {

    private final Texts texts;
    private final Map<Long, String> groups;
    private final Map<Long, String> subjects;
    private final Map<Long, String> teachers;
    private final Map<Long, String> places;

    PlanTexts(Texts texts, PlanNames names) {
        this.texts = texts;
        groups = names.groups().stream().collect(Collectors.toMap(PlanGroup::id, PlanGroup::name));
        subjects = names.subjects().stream().collect(Collectors.toMap(PlanName::id, PlanName::name));
        teachers = names.teachers().stream().collect(Collectors.toMap(PlanName::id, PlanName::name));
        places = names.places().stream().collect(Collectors.toMap(PlanName::id, PlanName::name));
    }

    /** Why the clash's lesson cannot stand beside the other one. */
    String why(Clash clash) {
        return why(clash, clash.with());
    }

    /** Why the clash's other lesson cannot stand beside the first. */
    String back(Clash clash) {
        return why(clash, clash.lesson());
    }

    private String why(Clash clash, PlanPiece other) {
        String group = name(groups, other.group());
        String subject = name(subjects, other.subject());
        return switch (clash.kind()) {
            case TEACHER -> texts.format("timetable.clash.TEACHER", name(teachers, clash.who()), group, subject);
            case PLACE -> texts.format("timetable.clash.PLACE", name(places, clash.who()), group, subject);
            case PUPILS -> pupils(clash, group, subject);
        };
    }

    private String pupils(Clash clash, String group, String subject) {
        int others = clash.count() - clash.pupils().size();
        if (clash.lesson().group() == clash.with().group() || clash.pupils().isEmpty()) {
            return texts.format("timetable.clash.GROUP", group, subject);
        }
        String named = String.join(", ", clash.pupils());
        return others > 0
                ? texts.format("timetable.clash.PUPILS.more", named, others, group, subject)
                : texts.format("timetable.clash.PUPILS", named, group, subject);
    }

    String of(Breach breach) {
        return texts.format(
                "timetable.breach." + breach.kind(),
                name(groups, breach.group()),
                breach.weekday() == 0 ? "" : weekday(breach.weekday()),
                breach.found(),
                breach.most());
    }

    /** «вторник, 3-й урок»; for one in the tray that it is there. */
    String when(PlanPiece lesson) {
        return lesson.isPlaced()
                ? texts.format("timetable.plan.when", weekday(lesson.weekday()), lesson.number())
                : texts.get("timetable.plan.tray");
    }

    /** «5А, Математика». */
    String what(PlanPiece lesson) {
        return name(groups, lesson.group()) + ", " + name(subjects, lesson.subject());
    }

    /** «Иванова А.А., каб. 12»; empty for neither. */
    String who(PlanPiece lesson) {
        return java.util.stream.Stream.of(
                        name(teachers, lesson.teacher()),
                        name(teachers, lesson.coTeacher()),
                        name(places, lesson.place()))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String weekday(int weekday) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    private static String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, "?");
    }
}
