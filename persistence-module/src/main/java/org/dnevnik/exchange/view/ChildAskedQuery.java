package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.exchange.model.ProgressPart;

/** Finds a child by SNILS together with the rights of whoever asks, one statement. */
public class ChildAskedQuery {

    // a mandate counts where the child is today, and for a child in no class only if it is for all schools
    private static final String CHILD = """
            SELECT c.id, c.surname, c.given_name, c.patronymic, c.birth_date, g.school, s.short_name, g.name, coalesce(g.parallel, 0),
                   coalesce(q.id, 0), EXISTS (SELECT FROM people.guardians_at(?5) k WHERE k.child = c.id AND k.guardian = q.id),
                   (SELECT m.ground FROM exchange.mandate m
                    WHERE m.system = ?3 AND m.ended_at IS NULL AND ?5 BETWEEN m.starts AND m.ends
                      AND (m.school IS NULL OR m.school = g.school)
                      AND string_to_array(m.parts, ',') @> string_to_array(?4, ',')
                    ORDER BY m.id LIMIT 1)
            FROM people.person c
            LEFT JOIN LATERAL (
                SELECT o.school, o.name, o.parallel FROM school.enrolment e
                JOIN school.edu_group o ON o.id = e.edu_group AND o.kind = 'CLASS'
                WHERE e.person = c.id AND e.starts <= ?6 AND coalesce(e.ends, 'infinity') >= ?6
                ORDER BY e.starts DESC, e.id DESC LIMIT 1) AS g ON true
            LEFT JOIN school.school s ON s.id = g.school
            LEFT JOIN people.person q ON q.snils = CAST(?2 AS char(11))
            WHERE c.snils = CAST(?1 AS char(11))""";

    private final EntityManager em;

    public ChildAskedQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * What is asked.
     *
     * @param child     SNILS
     * @param requester SNILS; empty when the system asks for itself
     * @param last      of the days asked for
     */
    public record Question(
            long system, String child, String requester, Set<ProgressPart> parts, LocalDate last, LocalDate today) {

        public Question {
            parts = Set.copyOf(parts);
        }
    }

    /** Empty for a number that nobody has. */
    @SuppressWarnings("unchecked")
    public Optional<ChildAsked> of(Question asked) {
        List<Object[]> rows = em.createNativeQuery(CHILD)
                .setParameter(1, asked.child())
                .setParameter(2, asked.requester())
                .setParameter(3, asked.system())
                .setParameter(4, ProgressPart.text(asked.parts()))
                .setParameter(5, Date.valueOf(asked.today()))
                .setParameter(6, Date.valueOf(asked.last()))
                .getResultList();
        return rows.stream().findFirst().map(ChildAskedQuery::child);
    }

    private static ChildAsked child(Object[] r) {
        return new ChildAsked(
                ((Number) r[0]).longValue(),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                r[4] == null ? null : ((Date) r[4]).toLocalDate(),
                r[5] == null ? null : ((Number) r[5]).longValue(),
                (String) r[6],
                (String) r[7],
                ((Number) r[8]).intValue(),
                ((Number) r[9]).longValue(),
                (Boolean) r[10],
                (String) r[11]);
    }
}
