package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says.
 *
 * @param kind    OFF, WORKED or SHORT
 * @param weekday of a worked day: whose timetable holds, 1 is Monday; otherwise null
 */
public record SpecialDay(
        LocalDate date, String kind, @Nullable Integer weekday, String name) {}
