package org.dnevnik.timetable.view;

import java.time.LocalDate;

/**
 * A lesson in a week's table.
 *
 * @param hours   beginning and end, {@code 08:30–09:15}; empty without bells
 * @param teacher surname and initials; empty for none
 * @param place   empty for none
 */
public record WeekLesson(
        LocalDate date, int number, String hours, String subject, String group, String teacher, String place) {}
