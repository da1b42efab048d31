package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What people let programs do in their name, and personal tokens; a grant that has ended is never alive again. */
public class TokenGrants {

    /** More than these living personal tokens nobody keeps in order. */
    public static final int PERSONAL_AT_MOST = 20;

    private static final String ADD = """
            INSERT INTO identity.token_grant (account, application, kind, name, scopes, hash, made_at, expires_at)
            SELECT a.id, ap.id, ?3, coalesce(ap.name, ?4), ?5, CAST(?6 AS bytea), ?7, ?8
            FROM identity.account a LEFT JOIN identity.application ap ON ap.id = CAST(?2 AS bigint)
            WHERE a.id = ?1 AND (CAST(?6 AS bytea) IS NULL OR (SELECT count(*) FROM identity.token_grant g
                WHERE g.account = ?1 AND g.kind = 'PERSONAL' AND g.ended_at IS NULL AND g.expires_at > CAST(?7 AS timestamptz)) < ?9)
            RETURNING id, (SELECT o.login FROM identity.account o WHERE o.id = token_grant.account)""";

    private static final String SEEN =
            "UPDATE identity.token_grant SET last_used_at = ?2, last_used_from = ?3 WHERE id = ?1";

    private static final String PROLONG = "UPDATE identity.token_grant SET expires_at = ?2 WHERE id = ?1";

    private static final String END = """
            UPDATE identity.token_grant SET ended_at = ?3, ended_by = 'OWNER'
            WHERE id = ?1 AND account = ?2 AND ended_at IS NULL AND expires_at > CAST(?3 AS timestamptz)""";

    private static final String END_BY_PROGRAM = """
            UPDATE identity.token_grant SET ended_at = ?3, ended_by = 'APPLICATION'
            WHERE id = ?1 AND application = ?2 AND ended_at IS NULL""";

    private static final String END_OF_APPLICATION = """
            UPDATE identity.token_grant SET ended_at = ?2, ended_by = 'OPERATOR'
            WHERE application = ?1 AND ended_at IS NULL AND expires_at > CAST(?2 AS timestamptz)""";

    private static final String END_OF_ACCOUNT = """
            UPDATE identity.token_grant SET ended_at = ?2, ended_by = 'GUARDIAN'
            WHERE account = ?1 AND ended_at IS NULL AND expires_at > CAST(?2 AS timestamptz)""";

    private static final String FORGET = "DELETE FROM identity.token_grant WHERE expires_at < ?1";

    private final EntityManager em;

    public TokenGrants(EntityManager em) {
        this.em = em;
    }

    /**
     * A grant that is to be made.
     *
     * @param application null for a personal token, which has a name and a hash of its own
     * @param kind        PERSONAL, PASSWORD, CODE or ADDRESS
     */
    public record Fresh(
            long account,
            @Nullable Long application,
            String kind,
            @Nullable String name,
            String scopes,
            byte @Nullable [] hash,
            Instant madeAt,
            Instant expiresAt) {}

    /** @param login of the owner */
    public record Made(long id, String login) {}

    /** Empty when the account has too many personal tokens, or is gone. */
    public Optional<Made> add(Fresh grant) {
        return NativeQuery.rows(
                        em,
                        ADD,
                        grant.account(),
                        grant.application(),
                        grant.kind(),
                        grant.name(),
                        grant.scopes(),
                        grant.hash(),
                        grant.madeAt(),
                        grant.expiresAt(),
                        PERSONAL_AT_MOST)
                .findFirst()
                .map(r -> new Made(number(r[0]), (String) r[1]));
    }

    /** Remembers when and from where it was used. */
    public void seen(long grant, Instant at, String from) {
        NativeQuery.write(em, SEEN, grant, at, from);
    }

    public void prolong(long grant, Instant until) {
        NativeQuery.write(em, PROLONG, grant, until);
    }

    /**
     * Its owner takes it back.
     *
     * @param account whose it must be.
     * @return false for what is not alive or not theirs
     */
    public boolean end(long grant, long account, Instant at) {
        return NativeQuery.write(em, END, grant, account, at) == 1;
    }

    /** A program gives back what it was granted. */
    public void endByProgram(long grant, long application, Instant at) {
        NativeQuery.write(em, END_BY_PROGRAM, grant, application, at);
    }

    /** @return how many were alive */
    public int endOfApplication(long application, Instant at) {
        return NativeQuery.write(em, END_OF_APPLICATION, application, at);
    }

    /** A guardian has taken a device away from a child; nobody knows on which one something was granted, so all of it ends. */
    public void endOfAccount(long account, Instant at) {
        NativeQuery.write(em, END_OF_ACCOUNT, account, at);
    }

    /** What would be over for so long that nobody asks about it. */
    public void forget(Instant before) {
        NativeQuery.write(em, FORGET, before);
    }
}
