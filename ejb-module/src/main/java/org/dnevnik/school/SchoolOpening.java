package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.school.model.Schools;

/** Opens schools inside a transaction of whoever asks; no request of a person reaches it. */
@ApplicationScoped
public class SchoolOpening {

    @PersistenceContext
    private EntityManager em;

    /** Whether the region has a school of this short name. */
    public boolean has(String shortName) {
        return new Schools(em).has(shortName);
    }

    /** Opens a school with the usual calendar of the academic year. @return its id */
    public long open(String name, String shortName, int year) {
        return new Schools(em).open(name, shortName, year);
    }
}
