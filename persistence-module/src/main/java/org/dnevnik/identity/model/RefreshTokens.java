package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Refresh tokens, kept as hashes: each is good once, for the program that got it. */
public class RefreshTokens {

    private static final String ADD =
            "INSERT INTO identity.refresh_token (hash, token_grant, made_at, expires_at) VALUES (?1, ?2, ?3, ?4)";

    private static final String USE = """
            UPDATE identity.refresh_token r SET used_at = ?3
            FROM identity.token_grant g JOIN identity.account a ON a.id = g.account
            WHERE r.hash = ?1 AND r.used_at IS NULL AND r.expires_at > CAST(?3 AS timestamptz)
              AND g.id = r.token_grant AND g.application = ?2 AND g.ended_at IS NULL AND g.expires_at > CAST(?3 AS timestamptz)
            RETURNING g.id, a.id, a.person, a.login, g.name, g.scopes, g.kind = 'PASSWORD'""";

    private static final String END_FAMILY = """
            UPDATE identity.token_grant g SET ended_at = ?3, ended_by = 'THEFT'
            FROM identity.refresh_token r, identity.account a
            WHERE r.hash = ?1 AND r.used_at IS NOT NULL AND g.id = r.token_grant AND g.application = ?2 AND g.ended_at IS NULL
              AND a.id = g.account
            RETURNING g.id, a.id, a.person, a.login, g.name, g.scopes, g.kind = 'PASSWORD'""";

    private static final String END_BY_PROGRAM = """
            UPDATE identity.token_grant g SET ended_at = ?3, ended_by = 'APPLICATION'
            FROM identity.refresh_token r
            WHERE r.hash = ?1 AND g.id = r.token_grant AND g.application = ?2 AND g.ended_at IS NULL""";

    private static final String FORGET = "DELETE FROM identity.refresh_token WHERE used_at < ?1";

    private final EntityManager em;

    public RefreshTokens(EntityManager em) {
        this.em = em;
    }

    /**
     * The grant behind a refresh token.
     *
     * @param name of the program.
     * @param byPassword whether it took login and password itself
     */
    public record Family(
            long grant, long account, long person, String login, String name, String scopes, boolean byPassword) {}

    public void add(byte[] hash, long grant, Instant at, Instant until) {
        NativeQuery.write(em, ADD, hash, grant, at, until);
    }

    /** Uses one up; empty when it is unknown, used, too old, of another program, or its grant is over. */
    public Optional<Family> use(byte[] hash, long application, Instant at) {
        return family(USE, hash, application, at);
    }

    /** Ends the family of a token that had been used up before; empty when there is no such token, or the family was over. */
    public Optional<Family> endStolen(byte[] hash, long application, Instant at) {
        return family(END_FAMILY, hash, application, at);
    }

    /** The program gives its own grant back. */
    public void endByProgram(byte[] hash, long application, Instant at) {
        NativeQuery.write(em, END_BY_PROGRAM, hash, application, at);
    }

    /** Used ones are kept for a while to know a copy when it is shown; one that comes later is refused without harm to anybody. */
    public void forget(Instant usedBefore) {
        NativeQuery.write(em, FORGET, usedBefore);
    }

    private Optional<Family> family(String sql, byte[] hash, long application, Instant at) {
        return NativeQuery.rows(em, sql, hash, application, at)
                .findFirst()
                .map(r -> new Family(
                        number(r[0]), number(r[1]), number(r[2]), (String) r[3], (String) r[4], (String) r[5], (Boolean)
                                r[6]));
    }
}
