package org.dnevnik.timetable.view;

/**
 * Somebody who has no other lesson at a time.
 *
 * @param here    whether the person is the lesson's other teacher
 * @param teaches whether the person teaches the subject
 * @param present whether the person has other lessons on that day
 * @param away    whether others give the person's lessons on that day
 * @param before  how many substitutions the person has given this year
 */
public record FreeTeacher(
        long id, String name, boolean here, boolean teaches, boolean present, boolean away, int before) {}
