package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** The systems that may ask over queues, and the secrets with which they sign in at the broker. */
public class ForeignSystems {

    private static final String TAKEN = "SELECT count(*) FROM exchange.system WHERE code = ?1";

    private static final String REGISTER = """
            INSERT INTO exchange.system (id, code, name, for_guardians, certificate, secret_hash, secret_salt, secret_since, per_minute, per_day, enabled, version)
            VALUES (nextval('exchange.system_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, true, 1) RETURNING id""";

    private static final String CHANGE = """
            UPDATE exchange.system SET name = ?2, for_guardians = ?3, certificate = ?4, per_minute = ?5, per_day = ?6, version = version + 1
            WHERE id = ?1""";

    private static final String ROTATE = """
            UPDATE exchange.system SET secret_hash = ?2, secret_salt = ?3, secret_since = ?4, version = version + 1 WHERE id = ?1""";

    private static final String SWITCH = "UPDATE exchange.system SET enabled = ?2, version = version + 1 WHERE id = ?1";

    private final EntityManager em;

    public ForeignSystems(EntityManager em) {
        this.em = em;
    }

    /**
     * What is decided about a system.
     *
     * @param guardians   whether it may ask for guardians whom it has identified
     * @param certificate X.509, PEM
     */
    public record Words(String name, boolean guardians, String certificate, Limits limits) {}

    /** Messages that it may send, over all nodes. */
    public record Limits(int perMinute, int perDay) {}

    /** A secret as it is kept. */
    public record KeptSecret(String hash, String salt, Instant since) {}

    public boolean has(String code) {
        Object count = em.createNativeQuery(TAKEN).setParameter(1, code).getSingleResult();
        return ((Number) count).longValue() > 0;
    }

    /** @return the system's id */
    public long register(String code, Words words, KeptSecret secret) {
        Object id = em.createNativeQuery(REGISTER)
                .setParameter(1, code)
                .setParameter(2, words.name())
                .setParameter(3, words.guardians())
                .setParameter(4, words.certificate())
                .setParameter(5, secret.hash())
                .setParameter(6, secret.salt())
                .setParameter(7, Timestamp.from(secret.since()))
                .setParameter(8, words.limits().perMinute())
                .setParameter(9, words.limits().perDay())
                .getSingleResult();
        return ((Number) id).longValue();
    }

    public void change(long system, Words words) {
        em.createNativeQuery(CHANGE)
                .setParameter(1, system)
                .setParameter(2, words.name())
                .setParameter(3, words.guardians())
                .setParameter(4, words.certificate())
                .setParameter(5, words.limits().perMinute())
                .setParameter(6, words.limits().perDay())
                .executeUpdate();
    }

    /** The secret before ends at once. */
    public void rotate(long system, KeptSecret secret) {
        em.createNativeQuery(ROTATE)
                .setParameter(1, system)
                .setParameter(2, secret.hash())
                .setParameter(3, secret.salt())
                .setParameter(4, Timestamp.from(secret.since()))
                .executeUpdate();
    }

    public void setEnabled(long system, boolean enabled) {
        em.createNativeQuery(SWITCH)
                .setParameter(1, system)
                .setParameter(2, enabled)
                .executeUpdate();
    }
}
