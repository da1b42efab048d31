package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.SubstitutionDay;
import org.dnevnik.timetable.SubstitutionService;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.SubstitutionLine;
import org.jspecify.annotations.Nullable;

/** The changes of a day: {@code /timetable/changes?school=…&date=…&teacher=…}. */
@Named
@RequestScoped
public class ChangesPage {

    @Inject
    private SubstitutionService substitutions;

    @Inject
    private CurrentCaller caller;

    private @Nullable SubstitutionDay day;
    private @Nullable Long teacher;
    private Locale locale = Texts.RUSSIAN;

    /** A change in the reader's words. */
    public record Line(long id, int number, String group, String subject, String was, String what, String reason) {}

    /** A teacher to choose. */
    public record Teacher(long id, String name) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate date = asked.text("date").isEmpty() ? null : asked.date("date", LocalDate.EPOCH);
        day = substitutions.day(caller.get(), asked.number("school"), date);
        teacher = asked.number("teacher");
    }

    public SubstitutionDay getDay() {
        return Objects.requireNonNull(day, "read before rendering");
    }

    /** «Понедельник, 30 ноября». */
    public String getTitle() {
        DayTexts texts = new DayTexts(locale);
        return texts.weekday(getDay().date()) + ", " + texts.date(getDay().date());
    }

    public LocalDate getBefore() {
        return getDay().date().minusDays(1);
    }

    public LocalDate getAfter() {
        return getDay().date().plusDays(1);
    }

    /** Those who have lessons on the day. */
    public List<Teacher> getTeachers() {
        return getDay().lessons().stream()
                .flatMap(l ->
                        l.teacher() == null ? Stream.empty() : Stream.of(new Teacher(l.teacher(), l.teacherName())))
                .distinct()
                .sorted(java.util.Comparator.comparing(Teacher::name))
                .toList();
    }

    /** Whose lessons alone are shown; 0 for everybody's. */
    public long getTeacher() {
        return teacher == null ? 0 : teacher;
    }

    public List<DayLesson> getLessons() {
        return getDay().lessons().stream()
                .filter(l -> teacher == null || getTeacher() == 0 || teacher.equals(l.teacher()))
                .toList();
    }

    public List<Line> getLines() {
        Texts texts = Texts.in(locale);
        return getDay().changes().stream().map(c -> line(c, texts)).toList();
    }

    private Line line(SubstitutionLine c, Texts texts) {
        String what = switch (c.kind()) {
            case "CANCEL" -> texts.get("timetable.changes.cancelled");
            case "MOVE" -> texts.format("timetable.changes.moved", Dates.text(c.newDate(), locale), c.newNumber());
            default ->
                Stream.of(
                                c.newTeacher().equals(c.teacher()) ? "" : c.newTeacher(),
                                c.newPlace().equals(c.place()) ? "" : c.newPlace())
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(", "));
        };
        String was = Stream.of(c.teacher(), c.place()).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
        return new Line(c.id(), c.number(), c.group(), c.subject(), was, what, c.reason());
    }
}
