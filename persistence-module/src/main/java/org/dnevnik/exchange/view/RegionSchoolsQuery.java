package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the short names of the region's schools, one statement. */
public class RegionSchoolsQuery {

    private static final String SCHOOLS = "SELECT id, short_name FROM school.school ORDER BY short_name, id";

    private final EntityManager em;

    public RegionSchoolsQuery(EntityManager em) {
        this.em = em;
    }

    /** By id, in the order of their names. */
    @SuppressWarnings("unchecked")
    public Map<Long, String> all() {
        Map<Long, String> schools = new LinkedHashMap<>();
        List<Object[]> rows = em.createNativeQuery(SCHOOLS).getResultList();
        rows.forEach(r -> schools.put(((Number) r[0]).longValue(), (String) r[1]));
        return schools;
    }
}
