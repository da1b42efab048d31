package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/** Reads the short names of the region's schools, one statement. */
public class RegionSchoolsQuery {

    private static final String SCHOOLS = "SELECT id, short_name FROM school.school ORDER BY short_name, id";

    private final EntityManager em;

    public RegionSchoolsQuery(EntityManager em) {
        this.em = em;
    }

    /** By id, in the order of their names. */
    public Map<Long, String> all() {
        Map<Long, String> schools = new LinkedHashMap<>();
        List<Object[]> rows = NativeQuery.rows(em, SCHOOLS).toList();
        rows.forEach(r -> schools.put(number(r[0]), (String) r[1]));
        return schools;
    }
}
