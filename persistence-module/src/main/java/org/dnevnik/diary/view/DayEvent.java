package org.dnevnik.diary.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a class has ahead.
 *
 * @param kind   ASSESSMENT, HOLIDAY, and of a special day OFF, WORKED, SHORT
 * @param until  last day of a holiday; of anything else the day itself
 * @param name   of the subject, the holiday or the day
 * @param detail of an assessment its kind and title; of a worked day the number of the weekday whose timetable holds; null: nothing
 */
public record DayEvent(
        String kind,
        LocalDate date,
        LocalDate until,
        String name,
        @Nullable String detail) {}
