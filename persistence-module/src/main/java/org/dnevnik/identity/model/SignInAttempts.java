package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import org.dnevnik.kernel.InstantColumn;
import org.jspecify.annotations.Nullable;

/** The log of attempts to sign in, from which throttling is counted. */
public class SignInAttempts {

    private static final String ADD = """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome)
            VALUES (?, ?, CAST(? AS bigint), ?)""";

    private static final String FAILURES = """
            SELECT (SELECT at FROM identity.sign_in_attempt
                    WHERE login_key = ? AND at > ? AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD')
                      AND at > coalesce((SELECT max(at) FROM identity.sign_in_attempt
                                         WHERE login_key = ? AND at > ? AND outcome = 'ADMITTED'), '-infinity')
                    ORDER BY at DESC OFFSET ? LIMIT 1),
                   (SELECT at FROM identity.sign_in_attempt
                    WHERE address = ? AND at > ? AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD')
                    ORDER BY at DESC OFFSET ? LIMIT 1)""";

    private final EntityManager em;

    public SignInAttempts(EntityManager em) {
        this.em = em;
    }

    /**
     * The failures that decide whether somebody has to wait, each null when there were fewer.
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

    /** @param since older failures are forgotten; @param perLogin which failure of the login decides; @param perAddress of the address */
    public Failures failures(String loginKey, String address, Instant since, int perLogin, int perAddress) {
        Timestamp from = Timestamp.from(since);
        Object[] decisive = (Object[]) em.createNativeQuery(FAILURES)
                .setParameter(1, bounded(loginKey))
                .setParameter(2, from)
                .setParameter(3, bounded(loginKey))
                .setParameter(4, from)
                .setParameter(5, perLogin - 1)
                .setParameter(6, address)
                .setParameter(7, from)
                .setParameter(8, perAddress - 1)
                .getSingleResult();
        return new Failures(InstantColumn.of(decisive[0]), InstantColumn.of(decisive[1]));
    }

    /** As long as the column is: whatever somebody types is counted under the same words. */
    private static String bounded(String loginKey) {
        return loginKey.substring(0, Math.min(60, loginKey.length()));
    }
}
