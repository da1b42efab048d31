package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads which consents people of a school have taken back, the latest first; one statement a slice. */
public class WithdrawnConsentsQuery {

    // of a purpose nothing holds any more, and the school knows them as such; what was taken back
    // twice is told once
    private static final String WITHDRAWN = """
            WITH pupil AS (
                SELECT e.person, g.name FROM school.edu_group g
                JOIN school.enrolment e ON e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
                WHERE g.id = ANY (CAST(?1 AS bigint[]))),
            bond AS (
                SELECT person, 1 AS place, name AS tie FROM pupil
                UNION ALL
                SELECT s.person, 0, s.title FROM people.staff_position s
                WHERE s.school = ?2 AND s.starts <= ?3 AND (s.ends IS NULL OR s.ends >= ?3)
                UNION ALL
                SELECT k.guardian, 2, c.surname || ' ' || c.given_name || ' (' || p.name || ')'
                FROM pupil p JOIN people.guardianship k ON k.child = p.person AND k.starts <= ?3 AND (k.ends IS NULL OR k.ends >= ?3)
                JOIN people.person c ON c.id = p.person),
            own AS (SELECT person, string_agg(tie, ', ' ORDER BY place, tie) AS ties, array_agg(place) AS places
                    FROM (SELECT DISTINCT person, place, tie FROM bond) AS b GROUP BY person)
            SELECT w.id, o.person, n.surname || ' ' || n.given_name || coalesce(' ' || n.patronymic, ''), o.ties, w.withdrawn_at,
                   CASE WHEN w.withdrawn_by = o.person THEN '' ELSE b.surname || ' ' || b.given_name || coalesce(' ' || b.patronymic, '') END,
                   w.purpose, w.version, w.audience, w.required
            FROM own o
            CROSS JOIN LATERAL (
                SELECT DISTINCT ON (t.aim) c.id, c.withdrawn_at, c.withdrawn_by, t.purpose, t.version, t.audience, a.required
                FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text
                JOIN identity.consent_purpose a ON a.key = t.aim
                WHERE c.about = o.person AND NOT c.refused
                  AND (a.school IS NULL OR a.school = ?2
                       OR a.school IN (SELECT g.school FROM school.edu_group g WHERE g.id = ANY (CAST(?1 AS bigint[]))))
                ORDER BY t.aim, c.withdrawn_at DESC NULLS FIRST, t.version DESC, c.id DESC) AS w
            JOIN people.person n ON n.id = o.person
            JOIN people.person b ON b.id = w.withdrawn_by
            WHERE w.withdrawn_at IS NOT NULL AND CASE w.audience WHEN 'STAFF' THEN 0 WHEN 'GUARDIAN' THEN 2 ELSE 1 END = ANY (o.places)
              AND (CAST(?6 AS text) = '' OR w.audience = ?6) AND (CAST(?7 AS bigint) = 0 OR o.person = ?7)
              AND (CAST(?4 AS bigint) = 0
                   OR (w.withdrawn_at, w.id) < (SELECT a.withdrawn_at, a.id FROM identity.consent a WHERE a.id = ?4))
            ORDER BY w.withdrawn_at DESC, w.id DESC LIMIT ?5""";

    private final EntityManager em;
    private final LocalDate day;

    /** @param day on which people are of the school */
    public WithdrawnConsentsQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /**
     * Among whom it is looked.
     *
     * @param classes  whose pupils and families are looked through
     * @param staff    the school whose staff is looked through, too; 0 for none
     * @param audience whose texts alone; null for all
     * @param person   the only one; 0 for everybody
     */
    public record Among(
            List<Long> classes, long staff, @Nullable ConsentAudience audience, long person) {

        public Among {
            classes = List.copyOf(classes);
        }
    }

    /** @param after key of the last line of the slice before; null for the first */
    public Slice<WithdrawnConsent> of(Among among, @Nullable String after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em,
                        WITHDRAWN,
                        NativeQuery.array(among.classes()),
                        among.staff(),
                        day,
                        after == null ? 0 : key(after),
                        size + 1,
                        among.audience() == null ? "" : among.audience().name(),
                        among.person())
                .toList();
        return Slice.of(rows.stream().map(WithdrawnConsentsQuery::line).toList(), size, WithdrawnConsent::key);
    }

    private static long key(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new NotFound("place in a list: " + after);
        }
        return Long.parseLong(after);
    }

    private static WithdrawnConsent line(Object[] r) {
        return new WithdrawnConsent(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (String) r[3],
                instant(r[4]),
                (String) r[5],
                (String) r[6],
                whole(r[7]),
                ConsentAudience.valueOf((String) r[8]),
                (Boolean) r[9]);
    }
}
