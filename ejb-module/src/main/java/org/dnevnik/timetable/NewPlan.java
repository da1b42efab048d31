package org.dnevnik.timetable;

/**
 * A draft to begin.
 *
 * @param cycle of how many weeks
 * @param base  the plan it begins with; 0 for none
 * @param force whether it begins with what is in force today
 */
public record NewPlan(long school, int year, String name, int cycle, long base, boolean force) {}
