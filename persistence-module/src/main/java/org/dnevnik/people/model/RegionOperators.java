package org.dnevnik.people.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** Persons who operate the region; the first of them comes with the installation, before anybody could enter them. */
public class RegionOperators {

    private static final String ADD_PERSON = """
            INSERT INTO people.person (id, surname, given_name, name_key, version)
            VALUES (nextval('people.person_seq'), ?, ?, lower(? || ' ' || ?), 1)
            RETURNING id""";

    private static final String ADD_POSITION = """
            INSERT INTO people.staff_position (id, person, school, role, title, starts, version)
            VALUES (nextval('people.staff_position_seq'), ?, NULL, 'REGION_OPERATOR', ?, ?, 1)""";

    private final EntityManager em;

    public RegionOperators(EntityManager em) {
        this.em = em;
    }

    /**
     * Adds a person with the position of region operator from {@code since} on.
     *
     * @return the person's id
     */
    public long add(String surname, String givenName, String title, LocalDate since) {
        long person = number(NativeQuery.value(em, ADD_PERSON, surname, givenName, surname, givenName));
        NativeQuery.write(em, ADD_POSITION, person, title, since);
        return person;
    }
}
