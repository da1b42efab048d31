package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.AskRepeat;
import org.dnevnik.timetable.ChangeLesson;
import org.dnevnik.timetable.LessonAct;
import org.dnevnik.timetable.RepeatPlan;
import org.dnevnik.timetable.RepeatService;
import org.dnevnik.timetable.view.DayLesson;
import org.jspecify.annotations.Nullable;

/** A change in several weeks: {@code /timetable/repeat?act=…&lesson=…&year=…&until=…} with what the act needs. */
@Named
@RequestScoped
public class RepeatPage {

    @Inject
    private RepeatService repeats;

    @Inject
    private CurrentCaller caller;

    private @Nullable RepeatPlan plan;
    private Locale locale = Texts.RUSSIAN;

    /**
     * A week in the reader's words.
     *
     * @param now      when it is held instead; empty for the same time
     * @param with     what takes the lesson's place, or with what it is held; empty for nothing
     * @param obstacle why it cannot be done; empty when it can
     */
    public record Week(long lesson, String was, String now, String with, String obstacle) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate to = asked.date("date", LocalDate.EPOCH);
        ChangeLesson first = new ChangeLesson(
                asked.required("lesson"),
                small(asked.required("year")),
                number(asked, "teacher"),
                !asked.text("second").isEmpty(),
                number(asked, "place"),
                to.equals(LocalDate.EPOCH) ? null : to,
                small(number(asked, "number")),
                number(asked, "other"),
                asked.text("reason"));
        plan = repeats.look(
                caller.get(), new AskRepeat(act(asked.text("act")), first, asked.date("until", LocalDate.EPOCH)));
    }

    private static long number(Asked asked, String name) {
        return Objects.requireNonNullElse(asked.id(name), 0L);
    }

    private static LessonAct act(String word) {
        return Arrays.stream(LessonAct.values())
                .filter(a -> a.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("act " + word));
    }

    private static int small(long number) {
        return (int) Math.min(number, Short.MAX_VALUE);
    }

    public RepeatPlan getPlan() {
        return Objects.requireNonNull(plan, "read before rendering");
    }

    public ChangeLesson getFirst() {
        return getPlan().asked().first();
    }

    /** Empty for what changes no time. */
    public String getDate() {
        LocalDate to = getFirst().date();
        return to == null ? "" : to.toString();
    }

    /** The last day that may be asked for. */
    public LocalDate getLatest() {
        return RepeatPlan.latest(getPlan().lesson().date());
    }

    public LessonAct getAct() {
        return getPlan().asked().act();
    }

    /** «5А, Математика, Петрова М. И.». */
    public String getWhat() {
        return named(getPlan().lesson());
    }

    private static String named(DayLesson lesson) {
        return Stream.of(lesson.groupName(), lesson.subject(), lesson.teacherName())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether there is a week in which it can be done. */
    public boolean isPossible() {
        return getPlan().weeks().stream().anyMatch(w -> w.obstacle() == null);
    }

    public List<Week> getWeeks() {
        return getPlan().weeks().stream().map(this::week).toList();
    }

    private Week week(RepeatPlan.Week week) {
        Texts texts = Texts.in(locale);
        DayLesson other = week.other();
        Refusal obstacle = week.obstacle();
        return new Week(
                week.lesson().id(),
                time(week.lesson().date(), week.lesson().number()),
                isMoving() ? time(week.date(), week.number()) : "",
                other == null
                        ? ""
                        : texts.format(isMoving() ? "timetable.repeat.place" : "timetable.repeat.with", named(other)),
                obstacle == null
                        ? ""
                        : texts.format(
                                obstacle.reason().key(), obstacle.details().toArray()));
    }

    private boolean isMoving() {
        return getAct() == LessonAct.MOVE || getAct() == LessonAct.SWAP;
    }

    private String time(LocalDate date, int number) {
        DayTexts days = new DayTexts(locale);
        return days.of("timetable.repeat.time", days.shortWeekday(date), days.date(date), number);
    }
}
