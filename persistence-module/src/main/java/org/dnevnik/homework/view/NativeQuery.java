package org.dnevnik.homework.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.InstantColumn;
import org.jspecify.annotations.Nullable;

/** Asks native queries by position and reads their columns. */
final class NativeQuery {

    private NativeQuery() {}

    @SuppressWarnings("unchecked")
    static Stream<Object[]> rows(EntityManager em, String sql, @Nullable Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
        return ((List<Object[]>) query.getResultList()).stream();
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    static int whole(Object column) {
        return ((Number) column).intValue();
    }

    static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : (Long) ((Number) column).longValue();
    }

    static @Nullable Integer some(@Nullable Object column) {
        return column == null ? null : (Integer) ((Number) column).intValue();
    }

    static LocalDate day(Object column) {
        return ((Date) column).toLocalDate();
    }

    static @Nullable Instant moment(@Nullable Object column) {
        return InstantColumn.of(column);
    }

    /** Of several ids a text that the database reads as an array. */
    static String array(Stream<?> ids) {
        return ids.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
