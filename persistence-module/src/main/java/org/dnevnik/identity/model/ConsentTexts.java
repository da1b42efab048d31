package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** What people are asked to agree to; a text is never changed, another wording is another version. */
public class ConsentTexts {

    private static final String ALONE = "SELECT CAST(pg_advisory_xact_lock(hashtext('identity.consent_text')) AS text)";

    private static final String PUBLISH = """
            INSERT INTO identity.consent_text (code, audience, version, purpose, title, body, since, published_by, published_at)
            SELECT lower(?1) || '-' || max(version) + 1, ?1, max(version) + 1, ?2, ?3, ?4, ?5, ?6, ?7
            FROM identity.consent_text WHERE audience = ?1""";

    private final EntityManager em;

    public ConsentTexts(EntityManager em) {
        this.em = em;
    }

    /** A wording. @param since the first day on which people are asked for it */
    public record Wording(String audience, String purpose, String title, String body, LocalDate since) {}

    /** The next version. @param by the person who publishes it */
    public void publish(Wording text, long by, Instant at) {
        em.createNativeQuery(ALONE).getSingleResult();
        em.createNativeQuery(PUBLISH)
                .setParameter(1, text.audience())
                .setParameter(2, text.purpose())
                .setParameter(3, text.title())
                .setParameter(4, text.body())
                .setParameter(5, Date.valueOf(text.since()))
                .setParameter(6, by)
                .setParameter(7, Timestamp.from(at))
                .executeUpdate();
    }
}
