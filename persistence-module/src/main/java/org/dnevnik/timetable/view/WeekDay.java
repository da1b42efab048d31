package org.dnevnik.timetable.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the week's table.
 *
 * @param holiday its name; empty on other days
 */
public record WeekDay(LocalDate date, boolean today, String holiday, List<WeekLesson> lessons) {}
