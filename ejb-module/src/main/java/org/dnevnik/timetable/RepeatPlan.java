package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.view.DayLesson;
import org.jspecify.annotations.Nullable;

/**
 * A change week by week.
 *
 * @param lesson  of the first week
 * @param instead the other teacher and room of a replacement, in words; empty for another change
 */
public record RepeatPlan(
        long school, String schoolName, AskRepeat asked, DayLesson lesson, String instead, List<Week> weeks) {

    public RepeatPlan {
        weeks = List.copyOf(weeks);
    }

    /** The last day of repeating what begins on a day: 13 weeks on, or the end of its academic year. */
    public static LocalDate latest(LocalDate first) {
        return DaySpan.latest(first);
    }

    /**
     * What happens in a week.
     *
     * @param date     when the lesson is held then
     * @param number   at which number
     * @param other    the lesson that takes its place, or with which it is held; null for none, and where there is none in this week
     * @param obstacle why it cannot be done; null when it can
     */
    public record Week(
            DayLesson lesson,
            LocalDate date,
            int number,
            @Nullable DayLesson other,
            @Nullable Refusal obstacle) {

        Week stopped(@Nullable Refusal why) {
            return new Week(lesson, date, number, other, why);
        }
    }
}
