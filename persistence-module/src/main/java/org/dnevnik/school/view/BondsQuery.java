package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Finds to which schools a person belongs or has belonged, one statement. */
public class BondsQuery {

    private static final String BONDS = """
            SELECT 'STAFF', s.school, coalesce(s.ends, 'infinity') >= ?2, CAST(NULL AS bigint)
            FROM people.staff_position s WHERE s.person = ?1 AND s.school IS NOT NULL
            UNION
            SELECT 'PUPIL', g.school, coalesce(e.ends, 'infinity') >= ?2, g.class_teacher
            FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS' WHERE e.person = ?1
            UNION
            SELECT 'PUPIL', m.school, false, NULL FROM school.movement m WHERE m.person = ?1
            UNION
            SELECT 'GUARDIAN', g.school, coalesce(k.ends, 'infinity') >= ?2 AND coalesce(e.ends, 'infinity') >= ?2, g.class_teacher
            FROM people.guardianship k JOIN school.enrolment e ON e.person = k.child
            JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS' WHERE k.guardian = ?1""";

    private final EntityManager em;

    public BondsQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for nobody, and for the region's operators. */
    public List<Bond> of(long person, LocalDate day) {
        return NativeQuery.rows(em, BONDS, person, day)
                .map(r -> new Bond((String) r[0], number(r[1]), (Boolean) r[2], id(r[3])))
                .toList();
    }
}
