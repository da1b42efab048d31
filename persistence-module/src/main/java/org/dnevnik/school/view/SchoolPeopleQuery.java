package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.people.view.ListKey;

/** Finds people of a school, whatever they are there: staff, pupils, guardians. */
public class SchoolPeopleQuery {

    private static final String FOUND = """
            WITH of_school AS (
                SELECT s.person, s.title AS what FROM people.staff_position s
                WHERE s.school = ?1 AND s.starts <= ?2 AND coalesce(s.ends, 'infinity') >= ?2
                UNION ALL
                SELECT e.person, g.name FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
                WHERE g.school = ?1 AND e.starts <= ?2 AND coalesce(e.ends, 'infinity') >= ?2
                UNION ALL
                SELECT w.guardian, c.surname || ' ' || c.given_name || ', ' || g.name
                FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
                JOIN people.guardianship w ON w.child = e.person AND w.starts <= ?2 AND coalesce(w.ends, 'infinity') >= ?2
                JOIN people.person c ON c.id = e.person
                WHERE g.school = ?1 AND e.starts <= ?2 AND coalesce(e.ends, 'infinity') >= ?2)
            SELECT p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic), string_agg(DISTINCT o.what, '; ')
            FROM of_school o JOIN people.person p ON p.id = o.person
            WHERE (?3 = 0 OR p.id = ?3) AND p.name_key LIKE ?4
            GROUP BY p.id ORDER BY p.name_key, p.id LIMIT ?5""";

    private final EntityManager em;
    private final long school;
    private final LocalDate day;

    public SchoolPeopleQuery(EntityManager em, long school, LocalDate day) {
        this.em = em;
        this.school = school;
        this.day = day;
    }

    /**
     * By name.
     *
     * @param name what the names begin with, as typed
     */
    public List<SchoolPerson> named(String name, int atMost) {
        return read(0, ListKey.beginning(name), atMost);
    }

    /** Empty for nobody of the school. */
    public Optional<SchoolPerson> one(long person) {
        return read(person, "%", 1).stream().findFirst();
    }

    private List<SchoolPerson> read(long person, String pattern, int atMost) {
        return NativeQuery.rows(em, FOUND, school, day, person, pattern, atMost)
                .map(r -> new SchoolPerson(number(r[0]), (String) r[1], (String) r[2]))
                .toList();
    }
}
