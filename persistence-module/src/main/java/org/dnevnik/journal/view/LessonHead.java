package org.dnevnik.journal.view;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson among its neighbours.
 *
 * @param parallel grade number; the first grade has no marks
 * @param hours    beginning and end, {@code 08:30–09:15}; empty without bells
 * @param place    empty for none
 * @param teacher  surname and initials of who gives it; empty for nobody
 * @param previous lesson of the same group and subject; null: it is the year's first
 * @param next     null: it is the year's last
 * @param day      what whoever asks gives that day, in order
 * @param note     what whoever asks noted for itself; empty for nothing
 * @param taken    whether it was said that everybody else was there
 */
public record LessonHead(
        long group,
        long subject,
        int parallel,
        ZoneId zone,
        String hours,
        String place,
        String teacher,
        @Nullable Long previous,
        @Nullable Long next,
        List<DayStop> day,
        String note,
        boolean taken) {

    /** A lesson of the asking teacher's day. */
    public record DayStop(long lesson, int number, String group, String subject) {}

    public LessonHead {
        day = List.copyOf(day);
    }
}
