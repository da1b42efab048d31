package org.dnevnik.timetable.view;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
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

    /** As PostgreSQL reads an array. */
    static String array(List<Long> ids) {
        return ids.toString().replace('[', '{').replace(']', '}');
    }
}
