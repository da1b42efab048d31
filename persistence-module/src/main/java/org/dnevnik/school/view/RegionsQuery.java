package org.dnevnik.school.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** The regions that this installation serves. */
public class RegionsQuery {

    private static final String NAMES = "SELECT name FROM school.region ORDER BY name";

    private final EntityManager em;

    public RegionsQuery(EntityManager em) {
        this.em = em;
    }

    /** Their names, by the alphabet. */
    public List<String> names() {
        return NativeQuery.values(em, NAMES).map(String.class::cast).toList();
    }
}
