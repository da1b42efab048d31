package org.dnevnik.timetable.view;

import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the columns of an answer. */
final class Columns {

    private Columns() {}

    static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
    }

    static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : Long.valueOf(number(column));
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** @param number column of the lesson's number; @param starts column of its beginning, before that of its end */
    static LessonTime time(@Nullable Object[] row, int number, int starts) {
        return new LessonTime(
                (int) number(Objects.requireNonNull(row[number])), clock(row[starts]), clock(row[starts + 1]));
    }

    private static @Nullable LocalTime clock(@Nullable Object column) {
        return column == null ? null : column instanceof LocalTime time ? time : ((Time) column).toLocalTime();
    }

    /** As PostgreSQL reads an array. */
    static String array(List<Long> ids) {
        return ids.toString().replace('[', '{').replace(']', '}');
    }
}
