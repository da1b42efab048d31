package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads who belonged to a class on any day of a span, by name. */
public class ClassPupilsQuery {

    private static final String PUPILS = """
            SELECT p.id, p.surname || ' ' || p.given_name
            FROM people.person AS p
            WHERE p.id IN (SELECT e.person FROM school.enrolment AS e
                           WHERE e.edu_group = ?1 AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?2))
            ORDER BY p.name_key, p.id""";

    private final EntityManager em;

    public ClassPupilsQuery(EntityManager em) {
        this.em = em;
    }

    public List<ClassPupil> of(long group, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, PUPILS, group, first, last)
                .map(r -> new ClassPupil(number(r[0]), (String) r[1]))
                .toList();
    }
}
