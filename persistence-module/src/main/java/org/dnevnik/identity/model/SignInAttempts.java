package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The log of attempts to sign in, from which throttling is counted. */
public class SignInAttempts {

    private static final String ADD =
            """
            INSERT INTO identity.sign_in_attempt (login_key, address, account, outcome)
            VALUES (?, ?, CAST(? AS bigint), ?)""";

    private static final String FAILURES =
            """
            SELECT (SELECT count(*) FROM identity.sign_in_attempt
                    WHERE login_key = ? AND at > ? AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD')
                      AND at > coalesce((SELECT max(at) FROM identity.sign_in_attempt
                                         WHERE login_key = ? AND at > ? AND outcome = 'ADMITTED'), '-infinity')),
                   (SELECT count(*) FROM identity.sign_in_attempt
                    WHERE address = ? AND at > ? AND outcome IN ('UNKNOWN_LOGIN', 'WRONG_PASSWORD'))""";

    private final EntityManager em;

    public SignInAttempts(EntityManager em) {
        this.em = em;
    }

    /** Wrong passwords of a login since it last came in, and of an address, within the window. */
    public record Failures(long ofLogin, long ofAddress) {}

    public void add(String loginKey, String address, @Nullable Long account, SignInOutcome outcome) {
        em.createNativeQuery(ADD)
                .setParameter(1, loginKey.substring(0, Math.min(60, loginKey.length())))
                .setParameter(2, address)
                .setParameter(3, account)
                .setParameter(4, outcome.name())
                .executeUpdate();
    }

    public Failures failures(String loginKey, String address, Instant now, Duration window) {
        java.sql.Timestamp since = java.sql.Timestamp.from(now.minus(window));
        Object[] counts = (Object[]) em.createNativeQuery(FAILURES)
                .setParameter(1, loginKey)
                .setParameter(2, since)
                .setParameter(3, loginKey)
                .setParameter(4, since)
                .setParameter(5, address)
                .setParameter(6, since)
                .getSingleResult();
        return new Failures(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }
}
