package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks native queries by position and reads their columns. */
final class SharedQuery {

    private SharedQuery() {}

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

    static LocalDate day(Object column) {
        return ((Date) column).toLocalDate();
    }

    static @Nullable LocalDate dayOrNone(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    static @Nullable LocalTime time(@Nullable Object column) {
        return column == null ? null : ((Time) column).toLocalTime();
    }

    /** A moment on the wall of a school. */
    static LocalDateTime moment(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }

    /** Of several ids a text that the database reads as an array. */
    static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Likewise; null, which means everybody, stays so. */
    static @Nullable String arrayOrAll(@Nullable Collection<Long> ids) {
        return ids == null ? null : array(ids);
    }

    /** What {@code string_agg} made of ids. */
    static Set<Long> ids(@Nullable Object column) {
        return column == null
                ? Set.of()
                : Arrays.stream(((String) column).split(",", -1))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
