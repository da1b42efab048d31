package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/**
 * Addresses that hear of changes. One node at a time sends to one of them, what waits longest first, so that a receiver hears in the order in which it
 * happened; a failure holds back whatever comes after it.
 */
public class Webhooks {

    /** More of one token nobody needs. */
    public static final int AT_MOST = 5;

    private static final String ADD = """
            INSERT INTO exchange.webhook (token_grant, url, topics, secret, made_at, due_at)
            SELECT g.id, ?3, ?4, ?5, ?6, ?6 FROM identity.token_grant AS g
            WHERE g.id = ?1 AND g.account = ?2 AND g.ended_at IS NULL AND g.expires_at > CAST(?6 AS timestamptz)
              AND (SELECT count(*) FROM exchange.webhook AS h WHERE h.token_grant = g.id AND h.state <> 'GONE') < ?7
            RETURNING id""";

    private static final String OWN = """
            WHERE h.id = ?1 AND h.token_grant IN (SELECT g.id FROM identity.token_grant AS g WHERE g.account = ?2)""";

    private static final String REMOVE = "DELETE FROM exchange.webhook AS h " + OWN;

    private static final String RESUME = "UPDATE exchange.webhook AS h SET state = 'ON', failures = 0, due_at = ?3 "
            + OWN + " AND h.state <> 'GONE'";

    // whoever claims has until then; whoever dies meanwhile keeps the others waiting no longer
    private static final String CLAIM = """
            UPDATE exchange.webhook AS h SET claimed_until = ?2
            FROM (SELECT w.id FROM exchange.webhook AS w
                  WHERE w.state = 'ON' AND w.due_at <= CAST(?1 AS timestamptz)
                    AND coalesce(w.claimed_until, '-infinity') <= CAST(?1 AS timestamptz)
                    AND EXISTS (SELECT FROM exchange.webhook_delivery AS d WHERE d.webhook = w.id AND d.ended_at IS NULL)
                  ORDER BY w.due_at LIMIT ?3 FOR UPDATE SKIP LOCKED) AS next
            WHERE h.id = next.id
            RETURNING h.id""";

    private static final String RELEASE = "UPDATE exchange.webhook SET claimed_until = NULL WHERE id = ?1";

    private static final String TAKEN = """
            UPDATE exchange.webhook SET failures = 0, due_at = ?2, tried_at = ?2, taken_at = ?2, answer = ?3 WHERE id = ?1""";

    private static final String FAILED = """
            UPDATE exchange.webhook SET failures = failures + 1, due_at = ?4, tried_at = ?2, answer = ?3 WHERE id = ?1""";

    private static final String POSTPONE = "UPDATE exchange.webhook SET due_at = ?2 WHERE id = ?1";

    private static final String STOP = """
            UPDATE exchange.webhook SET state = ?4, failures = failures + 1, tried_at = ?2, answer = ?3 WHERE id = ?1 AND state = 'ON'""";

    private final EntityManager em;

    public Webhooks(EntityManager em) {
        this.em = em;
    }

    /**
     * What a token asks for.
     *
     * @param account whose grant it must be
     * @param topics  with blanks between
     * @param secret  sealed
     */
    public record Fresh(long grant, long account, String url, String topics, byte[] secret, Instant madeAt) {}

    /** Empty when the token has too many, or is over. */
    public Optional<Long> add(Fresh fresh) {
        return NativeQuery.values(
                        em,
                        ADD,
                        fresh.grant(),
                        fresh.account(),
                        fresh.url(),
                        fresh.topics(),
                        fresh.secret(),
                        fresh.madeAt(),
                        AT_MOST)
                .findFirst()
                .map(NativeQuery::number);
    }

    /**
     * What waits for it goes with it.
     *
     * @return false for what is not the account's
     */
    public boolean remove(long hook, long account) {
        return NativeQuery.write(em, REMOVE, hook, account) == 1;
    }

    /**
     * Tries at once, and as if nothing had failed.
     *
     * @return false for what is not the account's, and for a receiver that is no more
     */
    public boolean resume(long hook, long account, Instant at) {
        return NativeQuery.write(em, RESUME, hook, account, at) == 1;
    }

    /**
     * Webhooks for which something waits and is due.
     *
     * @param until nobody else claims them before
     */
    public List<Long> claim(Instant at, Instant until, int atMost) {
        return NativeQuery.values(em, CLAIM, at, until, atMost)
                .map(NativeQuery::number)
                .toList();
    }

    public void release(long hook) {
        NativeQuery.write(em, RELEASE, hook);
    }

    /**
     * The receiver has taken a delivery.
     *
     * @param answer its status
     */
    public void taken(long hook, Instant at, int answer) {
        noted(TAKEN, hook, at, answer).executeUpdate();
    }

    /**
     * The receiver has not.
     *
     * @param next before which it is left alone
     */
    public void failed(long hook, Instant at, int answer, Instant next) {
        noted(FAILED, hook, at, answer).setParameter(4, Timestamp.from(next)).executeUpdate();
    }

    /** Nothing goes before then, through no fault of the receiver. */
    public void postpone(long hook, Instant until) {
        NativeQuery.write(em, POSTPONE, hook, until);
    }

    /**
     * Nothing goes there any more.
     *
     * @param state {@code OFF} until its owner resumes it, {@code GONE} for good
     */
    public boolean stop(long hook, Instant at, int answer, String state) {
        return noted(STOP, hook, at, answer).setParameter(4, state).executeUpdate() == 1;
    }

    private Query noted(String sql, long hook, Instant at, int answer) {
        return NativeQuery.query(em, sql, hook, at, answer);
    }
}
