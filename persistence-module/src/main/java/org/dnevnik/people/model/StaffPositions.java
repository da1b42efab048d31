package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Who holds which position at a school, one at a time. */
public class StaffPositions {

    private static final String ADD = """
            INSERT INTO people.staff_position (id, person, school, role, title, starts, version)
            SELECT nextval('people.staff_position_seq'), ?2, ?1, ?3, ?4, CAST(?5 AS date), 1
            WHERE NOT EXISTS (SELECT FROM people.staff_position
                              WHERE school = ?1 AND person = ?2 AND role = ?3 AND (ends IS NULL OR ends >= CAST(?5 AS date)))""";

    private static final String END = """
            UPDATE people.staff_position SET ends = CAST(?4 AS date), version = version + 1
            WHERE school = ?1 AND id = ?2 AND version = ?3 AND starts <= CAST(?4 AS date)""";

    private static final String OTHER_ADMINISTRATORS = """
            SELECT EXISTS (SELECT FROM people.staff_position
                           WHERE school = ?1 AND id <> ?2 AND role = 'ADMINISTRATOR' AND ends IS NULL AND starts <= CAST(?3 AS date))""";

    private final EntityManager em;
    private final long school;

    public StaffPositions(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** @return false when the person holds the role */
    public boolean add(long person, String role, String title, LocalDate starts) {
        return em.createNativeQuery(ADD)
                        .setParameter(1, school)
                        .setParameter(2, person)
                        .setParameter(3, role)
                        .setParameter(4, title)
                        .setParameter(5, starts.toString())
                        .executeUpdate()
                == 1;
    }

    /** @param ends the last day. @return false when somebody else changed it since {@code version} */
    public boolean end(long position, int version, LocalDate ends) {
        return em.createNativeQuery(END)
                        .setParameter(1, school)
                        .setParameter(2, position)
                        .setParameter(3, version)
                        .setParameter(4, ends.toString())
                        .executeUpdate()
                == 1;
    }

    /** Whether somebody holds the position of administrator on a day, and without an end, beside this one. */
    public boolean leavesAnAdministrator(long position, LocalDate day) {
        return (Boolean) em.createNativeQuery(OTHER_ADMINISTRATORS)
                .setParameter(1, school)
                .setParameter(2, position)
                .setParameter(3, day.toString())
                .getSingleResult();
    }
}
