package org.dnevnik.timetable;

import java.time.LocalDate;

/**
 * A draft's name and how its weeks are counted.
 *
 * @param anchor   any day of a first week of the cycle
 * @param holidays whether a week of holidays is a week of the cycle
 */
public record PlanWords(long plan, int seenVersion, String name, int cycle, LocalDate anchor, boolean holidays) {}
