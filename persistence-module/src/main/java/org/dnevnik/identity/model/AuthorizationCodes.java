package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the browser carries back to a program, kept as hashes: each is good once, within a minute, for the program and the address it was made for. */
public class AuthorizationCodes {

    private static final String ADD = """
            INSERT INTO identity.authorization_code (hash, token_grant, redirect, challenge, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)""";

    private static final String USE = """
            UPDATE identity.authorization_code c SET used_at = ?3
            FROM identity.token_grant g JOIN identity.account a ON a.id = g.account
            WHERE c.hash = ?1 AND c.used_at IS NULL AND c.expires_at > CAST(?3 AS timestamptz)
              AND g.id = c.token_grant AND g.application = ?2 AND g.ended_at IS NULL
            RETURNING g.id, a.id, a.login, g.scopes, c.redirect, c.challenge""";

    private static final String END_TWICE = """
            UPDATE identity.token_grant g SET ended_at = ?3, ended_by = 'THEFT'
            FROM identity.authorization_code c
            WHERE c.hash = ?1 AND c.used_at IS NOT NULL AND g.id = c.token_grant AND g.application = ?2 AND g.ended_at IS NULL""";

    private static final String FORGET = "DELETE FROM identity.authorization_code WHERE expires_at < ?1";

    private final EntityManager em;

    public AuthorizationCodes(EntityManager em) {
        this.em = em;
    }

    /** The grant behind a code, and what the program must repeat. */
    public record Used(long grant, long account, String login, String scopes, String redirect, String challenge) {}

    public void add(byte[] hash, long grant, String redirect, String challenge, Instant until) {
        em.createNativeQuery(ADD)
                .setParameter(1, hash)
                .setParameter(2, grant)
                .setParameter(3, redirect)
                .setParameter(4, challenge)
                .setParameter(5, Timestamp.from(until))
                .executeUpdate();
    }

    /** Uses one up; empty when it is unknown, used, too old, or of another program. */
    @SuppressWarnings("unchecked")
    public Optional<Used> use(byte[] hash, long application, Instant at) {
        List<Object[]> rows = em.createNativeQuery(USE)
                .setParameter(1, hash)
                .setParameter(2, application)
                .setParameter(3, Timestamp.from(at))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new Used(
                        ((Number) r[0]).longValue(),
                        ((Number) r[1]).longValue(),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5]));
    }

    /** A code that is shown a second time is in two hands: what came of it ends (RFC 6749, 4.1.2). */
    public void endTwiceShown(byte[] hash, long application, Instant at) {
        em.createNativeQuery(END_TWICE)
                .setParameter(1, hash)
                .setParameter(2, application)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    public void forget(Instant before) {
        em.createNativeQuery(FORGET).setParameter(1, Timestamp.from(before)).executeUpdate();
    }
}
