package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** Asks the database in its own language. */
final class NativeQuery {

    private NativeQuery() {}

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
}
