package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

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
        return NativeQuery.write(em, ADD, school, person, role, title, starts.toString()) == 1;
    }

    /**
     * @param ends the last day.
     * @return false when somebody else changed it since {@code version}
     */
    public boolean end(long position, int version, LocalDate ends) {
        return NativeQuery.write(em, END, school, position, version, ends.toString()) == 1;
    }

    /** Whether somebody holds the position of administrator on a day, and without an end, beside this one. */
    public boolean leavesAnAdministrator(long position, LocalDate day) {
        return (Boolean) NativeQuery.value(em, OTHER_ADMINISTRATORS, school, position, day.toString());
    }
}
