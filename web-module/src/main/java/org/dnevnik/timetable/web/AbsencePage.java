package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.AbsencePlan;
import org.dnevnik.timetable.AbsenceService;
import org.dnevnik.timetable.AskAbsence;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.JointLesson;
import org.dnevnik.timetable.web.StrandedLessons.Day;
import org.dnevnik.timetable.web.StrandedLessons.Lesson;
import org.dnevnik.timetable.web.StrandedLessons.Option;
import org.dnevnik.timetable.web.StrandedLessons.Options;
import org.jspecify.annotations.Nullable;

/** A teacher does not come for some days: {@code /timetable/absence?school=…&teacher=…&from=…&to=…}. */
@Named
@RequestScoped
public class AbsencePage {

    @Inject
    private AbsenceService absences;

    @Inject
    private CurrentCaller caller;

    private @Nullable AbsencePlan plan;
    private Locale locale = Texts.RUSSIAN;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate from = asked.date("from", LocalDate.EPOCH);
        plan = absences.look(
                caller.get(),
                new AskAbsence(asked.required("school"), asked.required("teacher"), from, asked.date("to", from)));
    }

    public AbsencePlan getPlan() {
        return Objects.requireNonNull(plan, "read before rendering");
    }

    /** «30 ноября – 4 декабря». */
    public String getSpan() {
        DayTexts texts = new DayTexts(locale);
        LocalDate from = getPlan().from();
        LocalDate to = getPlan().to();
        return from.equals(to)
                ? texts.weekday(from) + ", " + texts.date(from)
                : texts.of("shell.week.span.months", texts.date(from), texts.date(to));
    }

    public List<Day> getDays() {
        return StrandedLessons.days(getPlan().lines(), l -> l.lesson().date(), this::lesson, new DayTexts(locale));
    }

    private Lesson lesson(AbsencePlan.Line line) {
        Texts texts = Texts.in(locale);
        boolean helps = line.lesson().assistedBy(getPlan().teacher());
        List<Option> simple = new ArrayList<>();
        simple.add(new Option(StrandedLessons.LEAVE, texts.get("timetable.absence.leave"), false));
        simple.add(new Option(StrandedLessons.CANCEL, texts.get("timetable.absence.cancel"), false));
        if (helps) {
            simple.add(new Option(
                    "ALONE:0",
                    texts.format("timetable.absence.alone", line.lesson().teacherName()),
                    true));
        }
        return new Lesson(
                line.lesson().id(),
                line.lesson().year(),
                line.lesson().number(),
                line.lesson().groupName(),
                line.lesson().subject(),
                line.lesson().place(),
                Stream.of(
                                new Options("timetable.absence.other", simple),
                                group(line, texts, true, "timetable.absence.teach"),
                                new Options("timetable.absence.joint", joint(line)),
                                group(line, texts, false, "timetable.absence.free"))
                        .filter(o -> !o.options().isEmpty())
                        .map(o -> new Options(texts.get(o.name()), o.options()))
                        .toList());
    }

    private static Options group(AbsencePlan.Line line, Texts texts, boolean teaching, String name) {
        return new Options(
                name,
                line.teachers().stream()
                        .filter(t -> (t.here() || t.teaches()) == teaching)
                        .map(t -> new Option("REPLACE:" + t.id(), described(t, texts), t.id() == line.chosen()))
                        .toList());
    }

    private static List<Option> joint(AbsencePlan.Line line) {
        return line.joint().stream()
                .map(j -> new Option("MERGE:" + j.with(), joint(j), false))
                .toList();
    }

    private static String joint(JointLesson joint) {
        return Stream.of(joint.group(), joint.teacher(), joint.place())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String described(FreeTeacher teacher, Texts texts) {
        return Stream.of(
                        teacher.name(),
                        teacher.here() ? texts.get("timetable.changes.here") : "",
                        teacher.away() ? texts.get("timetable.changes.away") : "",
                        teacher.present() ? "" : texts.get("timetable.changes.absentNow"),
                        texts.format("timetable.changes.count", teacher.before()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
