package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads what schools have decided about access, and where a person belongs; each method is one statement. */
public class AccessRuleQuery {

    private static final String RULE = "SELECT code_days FROM identity.access_rule WHERE school = ?1";

    private static final String PLACES = """
            SELECT g.school, g.id FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
            WHERE e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2) AND g.year = ?3
              AND (e.person = ?1 OR e.person IN (SELECT w.child FROM people.guardianship w
                                                 WHERE w.guardian = ?1 AND w.starts <= ?2 AND (w.ends IS NULL OR w.ends >= ?2)))
            UNION
            SELECT s.school, CAST(0 AS bigint) FROM people.staff_position s
            WHERE s.person = ?1 AND s.school IS NOT NULL AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2)
            ORDER BY 1, 2""";

    private final EntityManager em;

    public AccessRuleQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A school and a class to which somebody belongs.
     *
     * @param group 0 for whoever works there
     */
    public record Place(long school, long group) {}

    public AccessRule of(long school) {
        return NativeQuery.values(em, RULE, school)
                .map(Number.class::cast)
                .findFirst()
                .map(d -> new AccessRule(d.intValue()))
                .orElse(AccessRule.USUAL);
    }

    /** Where the person learns, has children who learn, or works on a day. */
    public List<Place> places(long person, LocalDate day) {
        return NativeQuery.rows(em, PLACES, person, day, AcademicYear.of(day).number())
                .map(r -> new Place(number(r[0]), number(r[1])))
                .toList();
    }
}
