package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.people.model.RegionOperators;

/** Makes operators of the region inside a transaction of whoever asks; no request of a person reaches it. */
@ApplicationScoped
public class RegionStaff {

    @PersistenceContext
    private EntityManager em;

    /**
     * Adds a person with the position of region operator from {@code since} on.
     *
     * @return the person's id
     */
    public long addOperator(String surname, String givenName, String title, LocalDate since) {
        return new RegionOperators(em).add(surname, givenName, title, since);
    }
}
