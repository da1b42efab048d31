package org.dnevnik.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a lesson of a day.
 *
 * @param teacher who gives it; 0: the same one
 * @param place   where; 0: in the same room
 * @param date    when it is held; null: that day
 * @param number  at which number; counts with a date alone
 * @param reason  for the sheet; may be empty
 */
public record ChangeLesson(
        long lesson,
        int year,
        long teacher,
        long place,
        @Nullable LocalDate date,
        int number,
        String reason) {}
