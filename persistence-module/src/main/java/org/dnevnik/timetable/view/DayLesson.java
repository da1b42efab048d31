package org.dnevnik.timetable.view;

import org.jspecify.annotations.Nullable;

/**
 * A lesson of a day, for whoever changes the day.
 *
 * @param teacher its person; null for none
 * @param changed whether it is there by a substitution already
 */
public record DayLesson(
        long id,
        int year,
        int number,
        long group,
        String groupName,
        String subject,
        @Nullable Long teacher,
        String teacherName,
        String place,
        boolean changed) {}
