package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Wordings of voluntary purposes of which not everybody has been told yet whom they concern; each method is one statement. */
public class UntoldConsents {

    // one that another node has at hand is passed over; the wording before the one in force is told to nobody any more
    private static final String NEXT = """
            SELECT t.code, t.aim, t.purpose, coalesce(p.school, 0), t.told_up_to FROM identity.consent_text t
            JOIN identity.consent_purpose p ON p.key = t.aim
            WHERE t.told_at IS NULL AND NOT t.required AND t.since <= ?1 AND coalesce(p.ended_on, 'infinity') > ?1
              AND t.code = (SELECT w.code FROM identity.consent_wording(t.aim, ?1) w)
            ORDER BY t.since, t.code LIMIT 1 FOR UPDATE OF t SKIP LOCKED""";

    private static final String OF_REGION =
            "SELECT a.person FROM identity.account a WHERE a.state = 'ACTIVE' AND a.person > ?3 AND ?5 = 0";

    private static final String OF_SCHOOL = """
            SELECT a.person FROM (
                SELECT s.person FROM people.staff_position s WHERE s.school = ?5
                UNION
                SELECT e.person FROM school.edu_group g JOIN school.enrolment e ON e.edu_group = g.id AND e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?4)
                WHERE g.school = ?5
                UNION
                SELECT k.guardian FROM school.edu_group g
                JOIN school.enrolment e ON e.edu_group = g.id AND e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?4)
                JOIN people.guardianship k ON k.child = e.person WHERE g.school = ?5) AS own
            JOIN identity.account a ON a.person = own.person AND a.state = 'ACTIVE' AND a.person > ?3""";

    // whom it concerns is as consent_aims says; the last answer is as in the list of answers
    private static final String SOME = """
            WITH next AS (%s ORDER BY a.person LIMIT ?6)
            SELECT s.person, (
                SELECT min(CASE WHEN l.text IS NULL THEN 'ASKED' WHEN l.text <> ?2 AND l.withdrawn_at IS NULL AND NOT l.refused THEN 'CHANGED' END)
                FROM identity.consent_aims(s.person, ?4) o
                LEFT JOIN LATERAL (
                    SELECT c.text, c.withdrawn_at, c.refused FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text AND t.aim = ?1
                    WHERE c.about = o.about
                    ORDER BY c.withdrawn_at DESC NULLS FIRST, t.version DESC, c.id DESC LIMIT 1) AS l ON true
                WHERE o.aim = ?1)
            FROM next s ORDER BY s.person""";

    private static final String UP_TO =
            "UPDATE identity.consent_text SET told_up_to = ?2, told_at = CAST(?3 AS timestamptz) WHERE code = ?1";

    private final EntityManager em;
    private final LocalDate day;

    /** @param day on which it is asked for */
    public UntoldConsents(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /**
     * @param aim key of its purpose
     * @param school whose it is, 0: the region's
     * @param upTo person up to whom all were looked at
     */
    public record Untold(String code, String aim, String purpose, long school, long upTo) {}

    /**
     * Somebody who was looked at.
     *
     * @param wanted ASKED: has never answered; CHANGED: has agreed to other words; null: nothing is wanted of them
     */
    public record Looked(long person, @Nullable String wanted) {}

    /** The one that has waited longest, which is this transaction's from now on. */
    public Optional<Untold> next() {
        return NativeQuery.rows(em, NEXT, day)
                .map(r -> new Untold((String) r[0], (String) r[1], (String) r[2], number(r[3]), number(r[4])))
                .findFirst();
    }

    /**
     * The next people who sign in, by their ids.
     *
     * @param most how many at most
     */
    public List<Looked> some(Untold text, int most) {
        String sql = SOME.formatted(text.school() == 0 ? OF_REGION : OF_SCHOOL);
        return NativeQuery.rows(em, sql, text.aim(), text.code(), text.upTo(), day, text.school(), most)
                .map(r -> new Looked(number(r[0]), (String) r[1]))
                .toList();
    }

    /**
     * @param person up to whom all have been looked at
     * @param told when it was the last; null while there may be more
     */
    public void upTo(Untold text, long person, @Nullable Instant told) {
        NativeQuery.write(em, UP_TO, text.code(), person, told);
    }
}
