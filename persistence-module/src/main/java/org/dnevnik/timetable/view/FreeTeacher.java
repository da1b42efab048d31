package org.dnevnik.timetable.view;

/**
 * Somebody who has no lesson at a time.
 *
 * @param teaches whether the person teaches the subject
 * @param present whether the person has other lessons on that day
 * @param before  how many substitutions the person has given this year
 */
public record FreeTeacher(long id, String name, boolean teaches, boolean present, int before) {}
