package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.InstantColumn;

/** Reads what a person has to agree to and what was agreed; each method is one statement. */
public class ConsentQuery {

    private static final String NAME = "surname || ' ' || %1$s.given_name || coalesce(' ' || %1$s.patronymic, '')";

    // staff, guardians and pupils of fourteen and more for themselves, guardians for their children below eighteen
    private static final String DUE = """
            WITH current AS (
                SELECT DISTINCT ON (audience) code, audience, title, body FROM identity.consent_text
                WHERE since <= ?2 ORDER BY audience, version DESC),
            wanted AS (
                SELECT 'STAFF' AS audience, CAST(?1 AS bigint) AS about WHERE EXISTS (
                    SELECT FROM people.staff_position s WHERE s.person = ?1 AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2))
                UNION ALL
                SELECT 'PUPIL', p.id FROM people.person p WHERE p.id = ?1 AND p.birth_date + interval '14 years' <= ?2 AND EXISTS (
                    SELECT FROM school.enrolment e WHERE e.person = ?1 AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2))
                UNION ALL
                SELECT a.audience, CASE WHEN a.audience = 'CHILD' THEN c.id ELSE ?1 END
                FROM people.guardianship g JOIN people.person c ON c.id = g.child
                CROSS JOIN (VALUES ('GUARDIAN'), ('CHILD')) AS a(audience)
                WHERE g.guardian = ?1 AND g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2)
                  AND (a.audience = 'GUARDIAN' OR c.birth_date IS NULL OR c.birth_date + interval '18 years' > ?2))
            SELECT DISTINCT t.code, t.title, t.body, w.about, CASE WHEN w.about = ?1 THEN '' ELSE %s END, t.audience
            FROM wanted w JOIN current t ON t.audience = w.audience JOIN people.person n ON n.id = w.about
            WHERE NOT EXISTS (SELECT FROM identity.consent s WHERE s.about = w.about AND s.text = t.code)
            ORDER BY t.audience DESC, 5""".formatted("n." + NAME.formatted("n"));

    private static final String BELOW_FOURTEEN = """
            SELECT EXISTS (
                SELECT FROM people.person p
                WHERE p.id = ?1 AND p.birth_date + interval '14 years' > ?2
                  AND EXISTS (SELECT FROM school.enrolment e WHERE e.person = p.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2))
                  AND NOT EXISTS (SELECT FROM identity.consent s JOIN identity.consent_text t ON t.code = s.text
                                  WHERE s.about = p.id AND t.audience = 'CHILD'))""";

    private static final String GIVEN = """
            SELECT t.title, t.body, CASE WHEN s.about = ?1 THEN '' ELSE %s END, s.at, s.recorded_by IS NOT NULL
            FROM identity.consent s
            JOIN identity.consent_text t ON t.code = s.text
            JOIN people.person n ON n.id = s.about
            WHERE s.about = ?1 OR s.signed_by = ?1
            ORDER BY s.at DESC, s.id DESC LIMIT 100""".formatted("n." + NAME.formatted("n"));

    private final EntityManager em;

    public ConsentQuery(EntityManager em) {
        this.em = em;
    }

    /** What the person has to agree to on this day and has not. */
    @SuppressWarnings("unchecked")
    public List<ConsentDue> due(long person, LocalDate day) {
        List<Object[]> rows = em.createNativeQuery(DUE)
                .setParameter(1, person)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
        return rows.stream()
                .map(r -> new ConsentDue(
                        (String) r[0], (String) r[1], (String) r[2], ((Number) r[3]).longValue(), (String) r[4]))
                .toList();
    }

    /** Whether this is a pupil below fourteen for whom no guardian has signed. */
    public boolean needsGuardian(long person, LocalDate day) {
        return (Boolean) em.createNativeQuery(BELOW_FOURTEEN)
                .setParameter(1, person)
                .setParameter(2, Date.valueOf(day))
                .getSingleResult();
    }

    /** What the person has agreed to, and what was signed about the person; newest first. */
    @SuppressWarnings("unchecked")
    public List<ConsentGiven> given(long person) {
        List<Object[]> rows =
                em.createNativeQuery(GIVEN).setParameter(1, person).getResultList();
        return rows.stream()
                .map(r -> new ConsentGiven(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        Objects.requireNonNull(InstantColumn.of(r[3])),
                        (Boolean) r[4]))
                .toList();
    }
}
