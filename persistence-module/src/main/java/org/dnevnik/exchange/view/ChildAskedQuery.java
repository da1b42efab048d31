package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.kernel.NativeQuery;

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
    public Optional<ChildAsked> of(Question asked) {
        return NativeQuery.rows(
                        em,
                        CHILD,
                        asked.child(),
                        asked.requester(),
                        asked.system(),
                        ProgressPart.text(asked.parts()),
                        asked.today(),
                        asked.last())
                .findFirst()
                .map(ChildAskedQuery::child);
    }

    private static ChildAsked child(Object[] r) {
        return new ChildAsked(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                dayOrNone(r[4]),
                id(r[5]),
                (String) r[6],
                (String) r[7],
                whole(r[8]),
                number(r[9]),
                (Boolean) r[10],
                (String) r[11]);
    }
}
