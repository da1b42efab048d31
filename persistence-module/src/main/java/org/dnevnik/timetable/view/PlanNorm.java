package org.dnevnik.timetable.view;

/**
 * What a class of a grade may be given.
 *
 * @param longDays days of the week that may have one lesson more
 * @param zeroth   whether it may have a lesson before the first
 */
public record PlanNorm(int parallel, int perDay, int perWeekOf5, int perWeekOf6, int longDays, boolean zeroth) {}
