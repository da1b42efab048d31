package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The log of attempts to sign in, from which throttling is counted, and the trials that have begun and not ended: each of these may end as a
 * failure, so it counts as one for as long as a sign-in can take, which is five minutes at the very most.
 */
public class SignInAttempts {

    private static final String ADD = """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome, device)
            VALUES (?1, ?2, CAST(?3 AS bigint), ?4, CAST(?5 AS bigint))""";

    private static final String ADD_GOSUSLUGI = """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome, door)
            VALUES (?, ?, CAST(? AS bigint), ?, 'GOSUSLUGI')""";

    private static final String ALONE = """
            SELECT CAST(pg_advisory_xact_lock(1, hashtext(?1)) AS text), CAST(pg_advisory_xact_lock(2, hashtext(?2)) AS text)""";

    private static final String BEGIN = """
            INSERT INTO identity.sign_in_trial (login_key, address, device) VALUES (?1, ?2, CAST(?3 AS bigint)) RETURNING id""";

    private static final String END =
            "DELETE FROM identity.sign_in_trial WHERE id = ?1 OR at < now() - interval '1 hour'";

    // those that count against a stranger: of this login from here since it came in from here, of this login from
    // anywhere, of anybody from here
    private static final String FAILURES = """
            WITH pair AS (
                SELECT at FROM identity.sign_in_attempt
                WHERE login_key = ?1 AND address = ?2 AND device IS NULL AND at > ?3 AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'WRONG_CODE')
                  AND at > coalesce((SELECT max(at) FROM identity.sign_in_attempt
                                     WHERE login_key = ?1 AND address = ?2 AND at > ?3 AND outcome = 'ADMITTED'), '-infinity')
                UNION ALL
                SELECT at FROM identity.sign_in_trial
                WHERE login_key = ?1 AND address = ?2 AND device IS NULL AND at > now() - interval '5 minutes'
                ORDER BY at DESC LIMIT 20)
            SELECT (SELECT count(*) FROM pair), (SELECT max(at) FROM pair),
                   (SELECT count(*) FROM (
                        SELECT FROM identity.sign_in_attempt
                        WHERE login_key = ?1 AND at > ?3 AND device IS NULL AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'WRONG_CODE')
                        UNION ALL
                        SELECT FROM identity.sign_in_trial
                        WHERE login_key = ?1 AND device IS NULL AND at > now() - interval '5 minutes'
                        LIMIT ?4) AS of_login),
                   (SELECT count(*) FROM (
                        SELECT FROM identity.sign_in_attempt
                        WHERE address = ?2 AND at > ?3 AND device IS NULL AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'WRONG_CODE')
                        UNION ALL
                        SELECT FROM identity.sign_in_trial
                        WHERE address = ?2 AND device IS NULL AND at > now() - interval '5 minutes'
                        LIMIT ?4) AS of_address)""";

    private static final String FAILURES_OF_DEVICE = """
            SELECT count(*), max(at), 0, 0 FROM (
                SELECT at FROM identity.sign_in_attempt
                WHERE device = ?1 AND at > ?2 AND outcome IN ('WRONG_PASSWORD', 'WRONG_CODE')
                  AND at > coalesce((SELECT max(at) FROM identity.sign_in_attempt
                                     WHERE device = ?1 AND at > ?2 AND outcome = 'ADMITTED'), '-infinity')
                UNION ALL
                SELECT at FROM identity.sign_in_trial WHERE device = ?1 AND at > now() - interval '5 minutes'
                ORDER BY at DESC LIMIT 20) AS of_device""";

    private static final String HELD = """
            SELECT count(*) FROM identity.sign_in_attempt WHERE login_key = ?1 AND at > ?2 AND outcome = 'THROTTLED'""";

    /** More failures than these need not be told apart. */
    private static final int MOST = 200;

    private final EntityManager em;

    public SignInAttempts(EntityManager em) {
        this.em = em;
    }

    /**
     * Somebody at a door.
     *
     * @param loginKey what is tried, as it is compared
     * @param address  from where
     * @param device   which the account knows; null for a stranger
     */
    public record Knock(
            String loginKey, String address, @Nullable Long device) {

        /** As long as the column is: whatever somebody types is counted under the same words. */
        public Knock {
            loginKey = bounded(loginKey);
        }

        private boolean isKnown() {
            return device != null;
        }
    }

    /**
     * The failures that decide whether somebody has to wait; trials that still run are among them.
     *
     * @param count     of a stranger: with this login from this address, since it came in from here; of a known device: its own
     * @param last      the newest of these; null for none
     * @param ofLogin   of strangers with this login from anywhere; 0 for a known device
     * @param ofAddress of strangers with any login from this address; 0 for a known device
     */
    public record Failures(int count, @Nullable Instant last, int ofLogin, int ofAddress) {}

    public void add(Knock knock, @Nullable Long account, SignInOutcome outcome) {
        NativeQuery.write(em, ADD, knock.loginKey(), knock.address(), account, outcome.name(), knock.device());
    }

    /**
     * An attempt through Gosuslugi.
     *
     * @param oid who it was there; empty when nobody was named
     */
    public void addThroughGosuslugi(String oid, String address, @Nullable Long account, SignInOutcome outcome) {
        NativeQuery.write(em, ADD_GOSUSLUGI, bounded("gosuslugi " + oid), address, account, outcome.name());
    }

    /** Lets nobody else who is counted together with this knock be counted until the transaction ends. */
    public void waitForTurn(Knock knock) {
        String own = "device " + knock.device();
        NativeQuery.value(em, ALONE, knock.isKnown() ? own : knock.loginKey(), knock.isKnown() ? own : knock.address());
    }

    /** @return the trial's id */
    public long begin(Knock knock) {
        return number(NativeQuery.value(em, BEGIN, knock.loginKey(), knock.address(), knock.device()));
    }

    /** The trial has ended, and so have those of nodes that died. */
    public void end(long trial) {
        NativeQuery.write(em, END, trial);
    }

    /** @param since older failures are forgotten */
    public Failures failures(Knock knock, Instant since) {
        Object[] counted = knock.isKnown()
                ? NativeQuery.row(em, FAILURES_OF_DEVICE, knock.device(), since)
                : NativeQuery.row(em, FAILURES, knock.loginKey(), knock.address(), since, MOST);
        return new Failures(whole(counted[0]), InstantColumn.of(counted[1]), whole(counted[2]), whole(counted[3]));
    }

    /** How often somebody had to wait who tried this. */
    public long held(String loginKey, Instant since) {
        return number(NativeQuery.value(em, HELD, bounded(loginKey), since));
    }

    private static String bounded(String loginKey) {
        return loginKey.substring(0, Math.min(60, loginKey.length()));
    }
}
