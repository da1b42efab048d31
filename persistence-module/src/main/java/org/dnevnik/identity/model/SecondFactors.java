package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(em, PROPOSE, account, sealed, at);
    }

    /**
     * The sealed secret that waits for its first code.
     *
     * @param since an older one is no good any more
     */
    public Optional<byte[]> pending(long account, Instant since) {
        return bytes(PENDING, account, since);
    }

    /**
     * The secret that waited is the one from now on.
     *
     * @param step of the code that has shown it
     */
    public void confirm(long account, long step, Instant at) {
        NativeQuery.write(em, CONFIRM, account, step, at);
    }

    /** The sealed secret of a second step that is on; empty: none is. */
    public Optional<byte[]> secret(long account) {
        return bytes(SECRET, account);
    }

    /**
     * Uses the code of a step up.
     *
     * @return false when this one or a later one was used before
     */
    public boolean use(long account, long step) {
        return NativeQuery.write(em, USE, account, step) == 1;
    }

    /** @return whether there was one */
    public boolean switchOff(long account) {
        return NativeQuery.write(em, OFF, account) == 1;
    }

    /** Recovery codes in place of those there were. */
    public void setCodes(long account, List<byte[]> hashes) {
        NativeQuery.write(em, FORGET_CODES, account);
        for (byte[] hash : hashes) {
            NativeQuery.write(em, ADD_CODE, account, hash);
        }
    }

    /**
     * Uses a recovery code up.
     *
     * @return false when there is none such, or not any more
     */
    public boolean useCode(long account, byte[] hash, Instant at) {
        return NativeQuery.write(em, USE_CODE, account, hash, at) == 1;
    }

    /** @param by who did it */
    public void log(long person, Event what, long by, Instant at) {
        NativeQuery.write(em, LOG, person, what.name(), by, at);
    }

    private Optional<byte[]> bytes(String sql, Object... of) {
        return NativeQuery.values(em, sql, of).findFirst().map(byte[].class::cast);
    }
}
