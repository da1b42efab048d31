package org.dnevnik.timetable;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.jspecify.annotations.Nullable;

/** The weeks of a repeated change: the lesson on its weekday at its number, and what the first week says for each of them. */
final class RepeatWeeks {

    private static final int WEEK = 7;

    private final DayLessonQuery query;
    private final DayLesson lesson;
    private final AskRepeat asked;

    RepeatWeeks(DayLessonQuery query, DayLesson lesson, AskRepeat asked) {
        this.query = query;
        this.lesson = lesson;
        this.asked = asked;
    }

    /** Those in which the lesson itself is moved, replaced or cancelled. */
    List<RepeatPlan.Week> alone() {
        ChangeLesson first = asked.first();
        boolean moves = asked.act() == LessonAct.MOVE;
        LocalDate to = moves ? DayChecks.day(first, lesson) : lesson.date();
        int number = moves ? first.number() : lesson.number();
        return lessons().stream()
                .map(l -> new RepeatPlan.Week(l, to.plusDays(after(l)), number, null, null))
                .toList();
    }

    /** @param other with which the lesson changes places, or is held, in the first week */
    List<RepeatPlan.Week> with(DayLesson other) {
        LocalDate last = other.date().plusDays(ChronoUnit.DAYS.between(lesson.date(), asked.until()));
        Map<LocalDate, DayLesson> others =
                query.alike(other, other.date(), last).stream().collect(toMap(DayLesson::date, identity()));
        return lessons().stream()
                .map(l -> with(l, other, others.get(other.date().plusDays(after(l)))))
                .toList();
    }

    private RepeatPlan.Week with(DayLesson now, DayLesson other, @Nullable DayLesson found) {
        Refusal none = found == null ? new Refusal(TimetableRefusal.NO_OTHER_LESSON) : null;
        return new RepeatPlan.Week(now, other.date().plusDays(after(now)), other.number(), found, none);
    }

    private List<DayLesson> lessons() {
        return query.alike(lesson, lesson.date(), asked.until()).stream()
                .filter(l -> after(l) % WEEK == 0)
                .toList();
    }

    /** Days from the first week's lesson. */
    private long after(DayLesson later) {
        return ChronoUnit.DAYS.between(lesson.date(), later.date());
    }
}
