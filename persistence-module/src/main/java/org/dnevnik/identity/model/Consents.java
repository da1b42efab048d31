package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** What people have agreed to, have refused and have taken back. An answer is never changed: what ends it is written to it. */
public class Consents {

    private static final String SIGN = """
            INSERT INTO identity.consent (about, text, signed_by, at, refused) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (about, text) WHERE withdrawn_at IS NULL DO NOTHING""";

    private static final String KEEP = """
            INSERT INTO identity.consent (about, text, recorded_by, at, refused) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (about, text) WHERE withdrawn_at IS NULL DO NOTHING""";

    private static final String RECORD = """
            INSERT INTO identity.consent (about, text, recorded_by, at)
            SELECT ?1, n.code, ?2, ?3 FROM identity.consent_purpose p
            CROSS JOIN LATERAL identity.consent_wording(p.key, CAST(?3 AS date)) AS n
            WHERE p.audience = 'CHILD' AND p.required AND (p.ended_on IS NULL OR p.ended_on > CAST(?3 AS date))
            ON CONFLICT (about, text) WHERE withdrawn_at IS NULL DO NOTHING""";

    // with a consent go those to other versions of the same purpose: whoever takes it back means the purpose
    private static final String WITHDRAW = """
            WITH meant AS (
                SELECT c.about, t.aim, p.required FROM identity.consent c
                JOIN identity.consent_text t ON t.code = c.text
                JOIN identity.consent_purpose p ON p.key = t.aim
                WHERE c.id = ?1 AND c.withdrawn_at IS NULL AND NOT c.refused
                  AND CASE WHEN t.audience = 'CHILD'
                           THEN EXISTS (SELECT FROM people.guardianship g
                                        WHERE g.child = c.about AND g.guardian = ?2 AND identity.signs(g, CAST(?4 AS date)))
                           ELSE c.about = ?2 END)
            UPDATE identity.consent c SET withdrawn_at = ?3, withdrawn_by = ?2
            FROM identity.consent_text t, meant m
            WHERE t.code = c.text AND t.aim = m.aim AND c.about = m.about AND c.withdrawn_at IS NULL
            RETURNING c.about, m.required""";

    private static final String CLOSE = """
            UPDATE identity.consent c SET withdrawn_at = ?4, withdrawn_by = ?3
            FROM identity.consent_text t
            WHERE t.code = c.text AND c.about = ?1 AND c.withdrawn_at IS NULL AND (c.refused OR ?5)
              AND t.aim = (SELECT o.aim FROM identity.consent_text o WHERE o.code = ?2)""";

    private final EntityManager em;

    public Consents(EntityManager em) {
        this.em = em;
    }

    /**
     * What was taken back.
     *
     * @param about whose data it was about
     * @param required whether an account opens nothing without it
     */
    public record TakenBack(long about, boolean required) {}

    /**
     * Signed on the screen.
     *
     * @param about whose data
     * @param text code of the text
     * @param by who signs
     */
    public void sign(long about, String text, long by, Instant at) {
        add(SIGN, about, text, by, at, false);
    }

    /**
     * An answer on the screen to what is voluntary, in place of the one before.
     *
     * @param about whose data
     * @param text code of the text
     * @param by who answers
     * @param yes false: refused
     */
    public void answer(long about, String text, long by, Instant at, boolean yes) {
        close(about, text, by, at, !yes);
        add(SIGN, about, text, by, at, !yes);
    }

    /**
     * Likewise an answer on paper, which lies in the office.
     *
     * @param by who keeps it
     */
    public void keepPaper(long about, String text, long by, Instant at, boolean yes) {
        close(about, text, by, at, !yes);
        add(KEEP, about, text, by, at, !yes);
    }

    /** A yes ends a refusal alone, a no whatever was answered to any version. */
    private void close(long about, String text, long by, Instant at, boolean everything) {
        NativeQuery.write(em, CLOSE, about, text, by, at, everything);
    }

    private void add(String statement, long about, String text, long by, Instant at, boolean refused) {
        NativeQuery.write(em, statement, about, text, by, at, refused);
    }

    /**
     * Takes a consent back: the own one, or, by a guardian who signs, that for a child.
     *
     * @return empty when it is not the person's to take back, or was taken back before
     */
    public Optional<TakenBack> withdraw(long consent, long by, Instant at, LocalDate day) {
        List<TakenBack> taken = NativeQuery.rows(em, WITHDRAW, consent, by, at, day)
                .map(r -> new TakenBack(NativeQuery.number(r[0]), (Boolean) r[1]))
                .toList();
        return taken.stream().findFirst();
    }

    /**
     * A guardian's signature on paper under what is required for a child lies in the office.
     *
     * @param by who keeps it
     */
    public void recordPaper(long child, long by, Instant at) {
        NativeQuery.write(em, RECORD, child, by, at);
    }
}
