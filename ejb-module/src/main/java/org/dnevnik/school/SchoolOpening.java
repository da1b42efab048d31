package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.model.School;
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

    /**
     * Opens a school with the usual calendar of the academic year.
     *
     * @return its id
     */
    public long open(String name, String shortName, int year) {
        return new Schools(em).open(name, shortName, year);
    }

    /** Where people find a school and how they reach it. */
    public record Place(String town, String address, String phone, String email) {}

    /**
     * Writes down where a school is.
     *
     * @throws NotFound for none
     */
    public void locate(long school, Place place) {
        School found = em.find(School.class, school);
        if (found == null) {
            throw new NotFound("school " + school);
        }
        found.locate(place.town(), place.address(), place.phone(), place.email());
    }
}
