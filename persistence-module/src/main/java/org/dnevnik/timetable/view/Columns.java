package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Native questions, and what stands in their columns. */
final class Columns {

    private Columns() {}

    @SuppressWarnings("unchecked")
    static Stream<Object[]> rows(EntityManager em, String sql, Object... parameters) {
        return ((List<Object[]>) query(em, sql, parameters).getResultList()).stream();
    }

    /** Of a question for one column. */
    @SuppressWarnings("unchecked")
    static Stream<Object> values(EntityManager em, String sql, Object... parameters) {
        return ((List<Object>) query(em, sql, parameters).getResultList()).stream();
    }

    private static Query query(EntityManager em, String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

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
