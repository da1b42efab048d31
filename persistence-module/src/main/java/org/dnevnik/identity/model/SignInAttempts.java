package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import org.dnevnik.kernel.InstantColumn;
import org.jspecify.annotations.Nullable;

/**
 * The log of attempts to sign in, from which throttling is counted, and the trials that have begun and not ended: each of these may end as a
 * failure, so it counts as one for as long as a sign-in can take, which is five minutes at the very most.
 */
public class SignInAttempts {

    private static final String ADD = """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome)
            VALUES (?, ?, CAST(? AS bigint), ?)""";

    private static final String ADD_GOSUSLUGI = """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome, door)
            VALUES (?, ?, CAST(? AS bigint), ?, 'GOSUSLUGI')""";

    private static final String ALONE = """
            SELECT CAST(pg_advisory_xact_lock(1, hashtext(?1)) AS text), CAST(pg_advisory_xact_lock(2, hashtext(?2)) AS text)""";

    private static final String BEGIN = """
            INSERT INTO identity.sign_in_trial (login_key, address) VALUES (?1, ?2) RETURNING id""";

    private static final String END =
            "DELETE FROM identity.sign_in_trial WHERE id = ?1 OR at < now() - interval '1 hour'";

    private static final String FAILURES = """
            SELECT (SELECT at FROM (
                        SELECT at FROM identity.sign_in_attempt
                        WHERE login_key = ?1 AND at > ?3 AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD')
                          AND at > coalesce((SELECT max(at) FROM identity.sign_in_attempt
                                             WHERE login_key = ?1 AND at > ?3 AND outcome = 'ADMITTED'), '-infinity')
                        UNION ALL
                        SELECT at FROM identity.sign_in_trial
                        WHERE login_key = ?1 AND at > now() - interval '5 minutes') AS of_login
                    ORDER BY at DESC OFFSET ?4 LIMIT 1),
                   (SELECT at FROM (
                        SELECT at FROM identity.sign_in_attempt
                        WHERE address = ?2 AND at > ?3 AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD')
                        UNION ALL
                        SELECT at FROM identity.sign_in_trial
                        WHERE address = ?2 AND at > now() - interval '5 minutes') AS of_address
                    ORDER BY at DESC OFFSET ?5 LIMIT 1)""";

    private final EntityManager em;

    public SignInAttempts(EntityManager em) {
        this.em = em;
    }

    /**
     * The failures that decide whether somebody has to wait, each null when there were fewer; trials that still run are among them.
     *
     * @param ofLogin   the n-th newest wrong password of a login since it last came in
     * @param ofAddress the n-th newest of an address
     */
    public record Failures(
            @Nullable Instant ofLogin, @Nullable Instant ofAddress) {}

    public void add(String loginKey, String address, @Nullable Long account, SignInOutcome outcome) {
        em.createNativeQuery(ADD)
                .setParameter(1, bounded(loginKey))
                .setParameter(2, address)
                .setParameter(3, account)
                .setParameter(4, outcome.name())
                .executeUpdate();
    }

    /** An attempt through Gosuslugi. @param oid who it was there; empty when nobody was named */
    public void addThroughGosuslugi(String oid, String address, @Nullable Long account, SignInOutcome outcome) {
        em.createNativeQuery(ADD_GOSUSLUGI)
                .setParameter(1, bounded("gosuslugi " + oid))
                .setParameter(2, address)
                .setParameter(3, account)
                .setParameter(4, outcome.name())
                .executeUpdate();
    }

    /** Lets nobody else who knocks with this login or from this address be counted until the transaction ends. */
    public void waitForTurn(String loginKey, String address) {
        em.createNativeQuery(ALONE)
                .setParameter(1, bounded(loginKey))
                .setParameter(2, address)
                .getSingleResult();
    }

    /** @return the trial's id */
    public long begin(String loginKey, String address) {
        return ((Number) em.createNativeQuery(BEGIN)
                        .setParameter(1, bounded(loginKey))
                        .setParameter(2, address)
                        .getSingleResult())
                .longValue();
    }

    /** The trial has ended, and so have those of nodes that died. */
    public void end(long trial) {
        em.createNativeQuery(END).setParameter(1, trial).executeUpdate();
    }

    /** @param since older failures are forgotten; @param perLogin which failure of the login decides; @param perAddress of the address */
    public Failures failures(String loginKey, String address, Instant since, int perLogin, int perAddress) {
        Object[] decisive = (Object[]) em.createNativeQuery(FAILURES)
                .setParameter(1, bounded(loginKey))
                .setParameter(2, address)
                .setParameter(3, Timestamp.from(since))
                .setParameter(4, perLogin - 1)
                .setParameter(5, perAddress - 1)
                .getSingleResult();
        return new Failures(InstantColumn.of(decisive[0]), InstantColumn.of(decisive[1]));
    }

    /** As long as the column is: whatever somebody types is counted under the same words. */
    private static String bounded(String loginKey) {
        return loginKey.substring(0, Math.min(60, loginKey.length()));
    }
}
