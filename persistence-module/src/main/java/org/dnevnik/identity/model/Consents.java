package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people have agreed to, and have taken back. */
public class Consents {

    private static final String SIGN = """
            INSERT INTO identity.consent (about, text, signed_by, at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (about, text) WHERE withdrawn_at IS NULL DO NOTHING""";

    private static final String RECORD = """
            INSERT INTO identity.consent (about, text, recorded_by, at)
            SELECT ?1, code, ?2, ?3 FROM identity.consent_text
            WHERE audience = 'CHILD' AND since <= CAST(?3 AS date) ORDER BY version DESC LIMIT 1
            ON CONFLICT (about, text) WHERE withdrawn_at IS NULL DO NOTHING""";

    private static final String WITHDRAW = """
            UPDATE identity.consent c SET withdrawn_at = ?3, withdrawn_by = ?2
            FROM identity.consent_text t
            WHERE c.id = ?1 AND c.withdrawn_at IS NULL AND t.code = c.text
              AND CASE WHEN t.audience = 'CHILD'
                       THEN EXISTS (SELECT FROM people.guardianship g
                                    WHERE g.child = c.about AND g.guardian = ?2 AND identity.signs(g, CAST(?4 AS date)))
                       ELSE c.about = ?2 END
            RETURNING c.about""";

    private final EntityManager em;

    public Consents(EntityManager em) {
        this.em = em;
    }

    /** Signed on the screen. @param about whose data; @param text code of the text; @param by who signs */
    public void sign(long about, String text, long by, Instant at) {
        em.createNativeQuery(SIGN)
                .setParameter(1, about)
                .setParameter(2, text)
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    /**
     * Takes a consent back: the own one, or, by a guardian who signs, that for a child.
     *
     * @return whose data it was about; empty when it is not the person's to take back, or was taken back before
     */
    @SuppressWarnings("unchecked")
    public Optional<Long> withdraw(long consent, long by, Instant at, LocalDate day) {
        List<Number> about = em.createNativeQuery(WITHDRAW)
                .setParameter(1, consent)
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, Date.valueOf(day))
                .getResultList();
        return about.stream().findFirst().map(Number::longValue);
    }

    /** A guardian's signature on paper lies in the office. @param by who keeps it */
    public void recordPaper(long child, long by, Instant at) {
        em.createNativeQuery(RECORD)
                .setParameter(1, child)
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }
}
