package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads, with one statement, the names around a person that others know and try as passwords. */
public class PasswordWordsQuery {

    private static final String WORDS = """
            SELECT w FROM (
                SELECT unnest(ARRAY[p.surname, p.given_name, p.patronymic]) AS w FROM people.person AS p WHERE p.id = ?1
                UNION
                SELECT unnest(ARRAY[c.surname, c.given_name])
                FROM people.guardianship AS g JOIN people.person AS c ON c.id = g.child WHERE g.guardian = ?1
                UNION
                SELECT s.short_name FROM people.staff_position AS t JOIN school.school AS s ON s.id = t.school WHERE t.person = ?1
                UNION
                SELECT s.short_name FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
                JOIN school.school AS s ON s.id = g.school WHERE e.person = ?1) AS names
            WHERE w IS NOT NULL""";

    private final EntityManager em;

    public PasswordWordsQuery(EntityManager em) {
        this.em = em;
    }

    /** Names of the person, of children in their care, and of schools. */
    public List<String> of(long person) {
        return NativeQuery.values(em, WORDS, person).map(String.class::cast).toList();
    }
}
