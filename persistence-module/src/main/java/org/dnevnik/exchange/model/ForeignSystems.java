package org.dnevnik.exchange.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

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

    /**
     * What the broker compares a secret with; the secret itself is told once and kept nowhere.
     *
     * @param since when it took the place of the one before
     */
    public record KeptSecret(String hash, String salt, Instant since) {}

    public boolean has(String code) {
        return number(NativeQuery.value(em, TAKEN, code)) > 0;
    }

    /** @return the system's id */
    public long register(String code, Words words, KeptSecret secret) {
        return number(NativeQuery.value(
                em,
                REGISTER,
                code,
                words.name(),
                words.guardians(),
                words.certificate(),
                secret.hash(),
                secret.salt(),
                secret.since(),
                words.limits().perMinute(),
                words.limits().perDay()));
    }

    public void change(long system, Words words) {
        NativeQuery.write(
                em,
                CHANGE,
                system,
                words.name(),
                words.guardians(),
                words.certificate(),
                words.limits().perMinute(),
                words.limits().perDay());
    }

    /** The secret before ends at once. */
    public void rotate(long system, KeptSecret secret) {
        NativeQuery.write(em, ROTATE, system, secret.hash(), secret.salt(), secret.since());
    }

    public void setEnabled(long system, boolean enabled) {
        NativeQuery.write(em, SWITCH, system, enabled);
    }
}
