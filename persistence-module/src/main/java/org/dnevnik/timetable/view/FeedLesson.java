package org.dnevnik.timetable.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as a calendar shows it.
 *
 * @param starts  by the school's bells; null with {@code ends}: the school has no bell for this number
 * @param given   whether the calendar's person gives the lesson, otherwise attends it
 * @param teacher surname and initials; empty: nobody yet
 * @param version   grows with each change of the lesson
 * @param cancelled whether it is not held, or not given by the calendar's person any more
 */
public record FeedLesson(
        long id,
        int year,
        LocalDate date,
        int number,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String subject,
        String group,
        boolean given,
        String teacher,
        String place,
        String school,
        ZoneId zone,
        int version,
        boolean cancelled) {}
