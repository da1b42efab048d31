package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** What people have agreed to; rows are added and never changed. */
public class Consents {

    private static final String SIGN = """
            INSERT INTO identity.consent (about, text, signed_by, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (about, text) DO NOTHING""";

    private static final String RECORD = """
            INSERT INTO identity.consent (about, text, recorded_by, at)
            SELECT ?1, code, ?2, ?3 FROM identity.consent_text
            WHERE audience = 'CHILD' AND since <= CAST(?3 AS date) ORDER BY version DESC LIMIT 1
            ON CONFLICT (about, text) DO NOTHING""";

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

    /** A guardian's signature on paper lies in the office. @param by who keeps it */
    public void recordPaper(long child, long by, Instant at) {
        em.createNativeQuery(RECORD)
                .setParameter(1, child)
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }
}
