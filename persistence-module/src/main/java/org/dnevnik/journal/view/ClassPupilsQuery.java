package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

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

    @SuppressWarnings("unchecked")
    public List<ClassPupil> of(long group, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(PUPILS)
                .setParameter(1, group)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(r -> new ClassPupil(((Number) r[0]).longValue(), (String) r[1]))
                .toList();
    }
}
