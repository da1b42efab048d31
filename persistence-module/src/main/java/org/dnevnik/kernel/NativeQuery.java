package org.dnevnik.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks native queries by position and reads their columns. */
public final class NativeQuery {

    private NativeQuery() {}

    /** The rows of a query whose parameters are numbered from 1; moments and days may be given as they are. */
    @SuppressWarnings("unchecked")
    public static Stream<Object[]> rows(EntityManager em, String sql, @Nullable Object... values) {
        return ((List<Object[]>) query(em, sql, values).getResultList()).stream();
    }

    /** Likewise, of a query for one column. */
    @SuppressWarnings("unchecked")
    public static Stream<Object> values(EntityManager em, String sql, @Nullable Object... values) {
        return ((List<Object>) query(em, sql, values).getResultList()).stream();
    }

    /** The only row of a query that always has one. */
    public static Object[] row(EntityManager em, String sql, @Nullable Object... values) {
        return (Object[]) query(em, sql, values).getSingleResult();
    }

    /** Likewise, of a query for one column. */
    public static Object value(EntityManager em, String sql, @Nullable Object... values) {
        return query(em, sql, values).getSingleResult();
    }

    /** Likewise, where the column may be null. */
    public static @Nullable Object valueOrNone(EntityManager em, String sql, @Nullable Object... values) {
        return query(em, sql, values).getSingleResult();
    }

    /** How many rows a statement wrote. */
    public static int write(EntityManager em, String sql, @Nullable Object... values) {
        return query(em, sql, values).executeUpdate();
    }

    /** Likewise, what is to be asked in a way of its own. */
    public static Query query(EntityManager em, String sql, @Nullable Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, column(values[i]));
        }
        return query;
    }

    private static @Nullable Object column(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        return value instanceof Instant moment ? Timestamp.from(moment) : value;
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }

    public static int whole(Object column) {
        return ((Number) column).intValue();
    }

    public static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : (Long) ((Number) column).longValue();
    }

    public static @Nullable Integer some(@Nullable Object column) {
        return column == null ? null : (Integer) ((Number) column).intValue();
    }

    public static LocalDate day(Object column) {
        return ((Date) column).toLocalDate();
    }

    public static @Nullable LocalDate dayOrNone(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    public static @Nullable LocalTime time(@Nullable Object column) {
        return column == null ? null : ((Time) column).toLocalTime();
    }

    public static Instant instant(Object column) {
        return Objects.requireNonNull(InstantColumn.of(column));
    }

    /** Of several ids a text that the database reads as an array. */
    public static String array(Collection<?> ids) {
        return array(ids.stream());
    }

    /** Likewise. */
    public static String array(Stream<?> ids) {
        return ids.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
