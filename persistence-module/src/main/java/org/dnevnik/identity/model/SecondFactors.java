package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The second steps of accounts: sealed secrets, the last code that was used, recovery codes as hashes. */
public class SecondFactors {

    private static final String PROPOSE = """
            INSERT INTO identity.second_factor (account, pending, pending_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (account) DO UPDATE SET pending = excluded.pending, pending_at = excluded.pending_at""";

    private static final String PENDING =
            "SELECT pending FROM identity.second_factor WHERE account = ?1 AND pending_at > ?2";

    private static final String CONFIRM = """
            UPDATE identity.second_factor
            SET secret = pending, pending = NULL, pending_at = NULL, on_since = coalesce(on_since, ?3), last_step = ?2
            WHERE account = ?1 AND pending IS NOT NULL""";

    private static final String SECRET =
            "SELECT secret FROM identity.second_factor WHERE account = ?1 AND on_since IS NOT NULL";

    private static final String USE =
            "UPDATE identity.second_factor SET last_step = ?2 WHERE account = ?1 AND last_step < ?2";

    private static final String OFF = "DELETE FROM identity.second_factor WHERE account = ?1 AND on_since IS NOT NULL";

    private static final String FORGET_CODES = "DELETE FROM identity.recovery_code WHERE account = ?1";

    private static final String ADD_CODE = "INSERT INTO identity.recovery_code (account, hash) VALUES (?1, ?2)";

    private static final String USE_CODE =
            "UPDATE identity.recovery_code SET used_at = ?3 WHERE account = ?1 AND hash = ?2 AND used_at IS NULL";

    private static final String LOG =
            "INSERT INTO identity.factor_event (person, kind, done_by, at) VALUES (?1, ?2, ?3, ?4)";

    private final EntityManager em;

    public SecondFactors(EntityManager em) {
        this.em = em;
    }

    /** What happened to a second step. */
    public enum Event {
        ON,
        OFF,
        CODES,
        CODE_USED,
        RESET
    }

    /** A secret that is good once its person has shown a code of it; what is on stays on until then. */
    public void propose(long account, byte[] sealed, Instant at) {
        em.createNativeQuery(PROPOSE)
                .setParameter(1, account)
                .setParameter(2, sealed)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    /** The sealed secret that waits for its first code. @param since an older one is no good any more */
    public Optional<byte[]> pending(long account, Instant since) {
        return bytes(em.createNativeQuery(PENDING)
                .setParameter(1, account)
                .setParameter(2, Timestamp.from(since))
                .getResultList());
    }

    /** The secret that waited is the one from now on. @param step of the code that has shown it */
    public void confirm(long account, long step, Instant at) {
        em.createNativeQuery(CONFIRM)
                .setParameter(1, account)
                .setParameter(2, step)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    /** The sealed secret of a second step that is on; empty: none is. */
    public Optional<byte[]> secret(long account) {
        return bytes(em.createNativeQuery(SECRET).setParameter(1, account).getResultList());
    }

    /** Uses the code of a step up. @return false when this one or a later one was used before */
    public boolean use(long account, long step) {
        return em.createNativeQuery(USE)
                        .setParameter(1, account)
                        .setParameter(2, step)
                        .executeUpdate()
                == 1;
    }

    /** @return whether there was one */
    public boolean switchOff(long account) {
        return em.createNativeQuery(OFF).setParameter(1, account).executeUpdate() == 1;
    }

    /** Recovery codes in place of those there were. */
    public void setCodes(long account, List<byte[]> hashes) {
        em.createNativeQuery(FORGET_CODES).setParameter(1, account).executeUpdate();
        for (byte[] hash : hashes) {
            em.createNativeQuery(ADD_CODE)
                    .setParameter(1, account)
                    .setParameter(2, hash)
                    .executeUpdate();
        }
    }

    /** Uses a recovery code up. @return false when there is none such, or not any more */
    public boolean useCode(long account, byte[] hash, Instant at) {
        return em.createNativeQuery(USE_CODE)
                        .setParameter(1, account)
                        .setParameter(2, hash)
                        .setParameter(3, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }

    /** @param by who did it */
    public void log(long person, Event what, long by, Instant at) {
        em.createNativeQuery(LOG)
                .setParameter(1, person)
                .setParameter(2, what.name())
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    private static Optional<byte[]> bytes(List<?> rows) {
        return rows.stream().findFirst().map(byte[].class::cast);
    }
}
