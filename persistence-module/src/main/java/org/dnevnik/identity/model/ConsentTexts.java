package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What people are asked to agree to, purpose by purpose; a text is never changed, another wording is another version. */
public class ConsentTexts {

    private static final String ALONE = "SELECT CAST(pg_advisory_xact_lock(hashtext('identity.consent_text')) AS text)";

    // a school that moves takes its purposes along: their keys are nobody else's
    private static final String OPEN = """
            INSERT INTO identity.consent_purpose (key, audience, required, school, made_by, made_at)
            VALUES (?1, ?2, ?3, CAST(nullif(?4, 0) AS bigint), ?5, ?6)""";

    private static final String PUBLISH = """
            INSERT INTO identity.consent_text (code, aim, audience, required, version, purpose, title, body, since, published_by, published_at)
            SELECT p.key || '-' || n.version, p.key, p.audience, p.required, n.version, ?2, ?3, ?4, ?5, ?6, ?7
            FROM identity.consent_purpose p
            CROSS JOIN LATERAL (SELECT coalesce(max(t.version), 0) + 1 AS version FROM identity.consent_text t WHERE t.aim = p.key) AS n
            WHERE p.key = ?1""";

    private static final String END = """
            UPDATE identity.consent_purpose SET ended_on = ?2
            WHERE key = ?1 AND made_by IS NOT NULL AND ended_on IS NULL""";

    private final EntityManager em;

    public ConsentTexts(EntityManager em) {
        this.em = em;
    }

    /**
     * A wording.
     *
     * @param since the first day on which people are asked for it
     */
    public record Wording(String purpose, String title, String body, LocalDate since) {}

    /**
     * A purpose without words yet.
     *
     * @param school null: the region's
     * @return its key
     */
    public String open(String audience, boolean required, @Nullable Long school, long by, Instant at) {
        String key = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        NativeQuery.write(em, OPEN, key, audience, required, school == null ? 0 : school, by, at);
        return key;
    }

    /**
     * The next version.
     *
     * @param aim key of the purpose
     * @param by the person who publishes it
     */
    public void publish(String aim, Wording text, long by, Instant at) {
        NativeQuery.value(em, ALONE);
        NativeQuery.write(em, PUBLISH, aim, text.purpose(), text.title(), text.body(), text.since(), by, at);
    }

    /**
     * Nobody is asked any more; what was answered stays.
     *
     * @return false for what has ended before, and for what came with the program
     */
    public boolean end(String aim, LocalDate day) {
        return NativeQuery.write(em, END, aim, day) == 1;
    }
}
