package org.dnevnik.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a lesson of a day.
 *
 * @param teacher who gives it; 0: the same one, or with {@code second} nobody
 * @param second  whether the second teacher is replaced
 * @param place   where; 0: in the same room
 * @param date    when it is held; null: that day
 * @param number  at which number; counts with a date alone
 * @param other   the lesson with which it changes places or is held together; 0 for none
 * @param reason  for those who plan; may be empty
 */
public record ChangeLesson(
        long lesson,
        int year,
        long teacher,
        boolean second,
        long place,
        @Nullable LocalDate date,
        int number,
        long other,
        String reason) {

    private static final int LONGEST_REASON = 200;

    public ChangeLesson {
        String told = reason.strip();
        reason = told.length() > LONGEST_REASON ? told.substring(0, LONGEST_REASON) : told;
    }
}
