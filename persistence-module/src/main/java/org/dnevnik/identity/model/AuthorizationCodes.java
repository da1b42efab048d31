package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(em, ADD, hash, grant, redirect, challenge, until);
    }

    /** Uses one up; empty when it is unknown, used, too old, or of another program. */
    public Optional<Used> use(byte[] hash, long application, Instant at) {
        return NativeQuery.rows(em, USE, hash, application, at)
                .findFirst()
                .map(r -> new Used(
                        number(r[0]), number(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5]));
    }

    /** A code that is shown a second time is in two hands: what came of it ends (RFC 6749, 4.1.2). */
    public void endTwiceShown(byte[] hash, long application, Instant at) {
        NativeQuery.write(em, END_TWICE, hash, application, at);
    }

    public void forget(Instant before) {
        NativeQuery.write(em, FORGET, before);
    }
}
