package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what a person has to agree to and what was agreed; each method is one statement. */
public class ConsentQuery {

    private static final String NAME = "surname || ' ' || %1$s.given_name || coalesce(' ' || %1$s.patronymic, '')";

    private static final String DUE = """
            WITH asked AS (
                SELECT d.code, d.audience, d.title, d.body, d.about, true AS required FROM identity.consents_due(?1, ?2) d
                UNION ALL
                SELECT w.code, w.audience, w.title, w.body, a.about, false FROM identity.consent_aims(?1, ?2) a
                JOIN identity.consent_purpose p ON p.key = a.aim AND NOT p.required
                CROSS JOIN LATERAL identity.consent_wording(p.key, ?2) w
                WHERE NOT EXISTS (SELECT FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text
                                  WHERE c.about = a.about AND t.aim = a.aim))
            SELECT d.code, d.title, d.body, d.about, CASE WHEN d.about = ?1 THEN '' ELSE %s END, d.required
            FROM asked d JOIN people.person n ON n.id = d.about
            ORDER BY d.required DESC, d.audience DESC, 5, d.code""".formatted("n." + NAME.formatted("n"));

    private static final String BELOW_FOURTEEN = """
            SELECT EXISTS (
                SELECT FROM people.person p
                WHERE p.id = ?1 AND p.birth_date + interval '14 years' > ?2
                  AND EXISTS (SELECT FROM school.enrolment e WHERE e.person = p.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2))
                  AND NOT EXISTS (SELECT FROM identity.consent s JOIN identity.consent_text t ON t.code = s.text
                                  JOIN identity.consent_purpose a ON a.key = t.aim AND a.required
                                  WHERE s.about = p.id AND t.audience = 'CHILD' AND s.withdrawn_at IS NULL))""";

    private static final String GIVEN = """
            SELECT s.id, t.title, t.version, t.body, CASE WHEN s.about = ?1 THEN '' ELSE %s END, s.at, s.recorded_by IS NOT NULL, s.withdrawn_at,
                   CASE WHEN t.audience = 'CHILD' THEN s.about <> ?1 AND kin.signs ELSE s.about = ?1 END, t.audience,
                   t.aim, s.about, s.refused, p.required
            FROM identity.consent s
            JOIN identity.consent_text t ON t.code = s.text
            JOIN identity.consent_purpose p ON p.key = t.aim
            JOIN people.person n ON n.id = s.about
            CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM people.guardianship g WHERE g.child = s.about AND g.guardian = ?1
                                                 AND identity.signs(g, ?2)) AS signs) AS kin
            WHERE s.about = ?1 OR s.signed_by = ?1 OR t.audience = 'CHILD' AND s.about IN (
                SELECT g.child FROM people.guardianship g WHERE g.guardian = ?1 AND identity.signs(g, ?2))
            ORDER BY s.at DESC, t.version DESC, s.id DESC LIMIT 200""".formatted("n." + NAME.formatted("n"));

    private static final String WITHDRAWN = """
            SELECT max(s.withdrawn_at) FROM identity.consent s JOIN identity.consent_text t ON t.code = s.text
            JOIN identity.consent_purpose a ON a.key = t.aim AND a.required
            WHERE s.about = ?1 AND NOT EXISTS (
                SELECT FROM identity.consent l JOIN identity.consent_text k ON k.code = l.text
                WHERE l.about = s.about AND k.aim = t.aim AND l.withdrawn_at IS NULL)""";

    private final EntityManager em;

    public ConsentQuery(EntityManager em) {
        this.em = em;
    }

    /** What the person has to agree to on this day and has not, and then what they may agree to and have never answered. */
    public List<ConsentDue> due(long person, LocalDate day) {
        return NativeQuery.rows(em, DUE, person, day)
                .map(r -> new ConsentDue(
                        (String) r[0], (String) r[1], (String) r[2], number(r[3]), (String) r[4], (Boolean) r[5]))
                .toList();
    }

    /** Whether this is a pupil below fourteen for whom no guardian has signed. */
    public boolean needsGuardian(long person, LocalDate day) {
        return (Boolean) NativeQuery.value(em, BELOW_FOURTEEN, person, day);
    }

    /** What the person has answered, what was signed about the person, and by guardians who sign for the person's children; newest first. */
    public List<ConsentGiven> given(long person, LocalDate day) {
        return NativeQuery.rows(em, GIVEN, person, day).map(ConsentQuery::given).toList();
    }

    private static ConsentGiven given(Object[] r) {
        Instant withdrawn = InstantColumn.of(r[7]);
        return new ConsentGiven(
                number(r[0]),
                new ConsentGiven.Wording(
                        (String) r[10],
                        ConsentAudience.valueOf((String) r[9]),
                        (Boolean) r[13],
                        (String) r[1],
                        whole(r[2]),
                        (String) r[3]),
                number(r[11]),
                (String) r[4],
                instant(r[5]),
                (Boolean) r[6],
                (Boolean) r[12],
                withdrawn,
                withdrawn == null && (Boolean) r[8]);
    }

    /** When a required consent about the person was last taken back and not given again; null: none is. */
    public @Nullable Instant withdrawn(long person) {
        return InstantColumn.of(NativeQuery.value(em, WITHDRAWN, person));
    }

    /** Whether this is a pupil below fourteen for whom a guardian has taken the consent back. */
    public boolean guardianTookBack(long person, LocalDate day) {
        return (Boolean) NativeQuery.value(em, "SELECT identity.guardian_took_back(?1, ?2)", person, day);
    }
}
