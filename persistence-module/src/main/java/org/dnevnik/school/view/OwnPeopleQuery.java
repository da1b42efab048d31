package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.kernel.NativeQuery;

/** Whom a school has already, as an import must know it: one statement each. */
public class OwnPeopleQuery {

    private static final String PUPILS = """
            SELECT g.name || ' ' || p.name_key, p.id
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.ends IS NULL
            JOIN people.person AS p ON p.id = e.person
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'""";

    private static final String STAFF = """
            SELECT DISTINCT p.name_key, p.id FROM people.staff_position AS s JOIN people.person AS p ON p.id = s.person
            WHERE s.school = ?1 AND s.ends IS NULL""";

    private static final String OWN = """
            WITH asked AS (SELECT CAST(unnest(string_to_array(?2, ',')) AS bigint) AS id),
                pupil AS (SELECT e.person FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group WHERE g.school = ?1)
            SELECT a.id FROM asked AS a
            WHERE EXISTS (SELECT 1 FROM people.staff_position AS s WHERE s.person = a.id AND s.school = ?1)
               OR EXISTS (SELECT 1 FROM pupil WHERE pupil.person = a.id)
               OR EXISTS (SELECT 1 FROM people.guardianship AS w JOIN pupil ON pupil.person = w.child WHERE w.guardian = a.id)""";

    private final EntityManager em;
    private final long school;
    private final int year;

    public OwnPeopleQuery(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /** Pupils of the year's classes by class and folded name, joined by a blank. */
    public Map<String, Long> pupils() {
        Map<String, Long> found = new HashMap<>();
        NativeQuery.rows(em, PUPILS, school, year).forEach(r -> found.put((String) r[0], number(r[1])));
        return found;
    }

    /** Staff by folded name; namesakes stand together. */
    public Map<String, List<Long>> staff() {
        Map<String, List<Long>> found = new HashMap<>();
        NativeQuery.rows(em, STAFF, school)
                .forEach(r -> found.computeIfAbsent((String) r[0], k -> new ArrayList<>())
                        .add(number(r[1])));
        return found;
    }

    /** Who of these is or was of the school: its staff, its pupils, their guardians. */
    public Set<Long> own(Collection<Long> persons) {
        String ids = String.join(",", persons.stream().map(String::valueOf).toList());
        List<Object> found = NativeQuery.values(em, OWN, school, ids).toList();
        Set<Long> own = new HashSet<>();
        found.forEach(id -> own.add(number(id)));
        return own;
    }
}
