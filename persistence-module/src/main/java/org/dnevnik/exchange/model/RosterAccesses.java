package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import org.dnevnik.kernel.NativeQuery;

/** Which programs read which schools by OneRoster, and the tokens with which they do. */
public class RosterAccesses {

    private static final String OPEN = """
            INSERT INTO exchange.roster_access (application, school, gradebook, opened_by, opened_at)
            SELECT id, ?2, ?3, ?4, ?5 FROM identity.application WHERE id = ?1 AND is_on AND secret_hash IS NOT NULL
            ON CONFLICT (application, school) DO UPDATE SET gradebook = excluded.gradebook, opened_by = excluded.opened_by,
                opened_at = excluded.opened_at""";

    private static final String CLOSE = "DELETE FROM exchange.roster_access WHERE application = ?1 AND school = ?2";

    private static final String ADD_TOKEN =
            "INSERT INTO exchange.roster_token (hash, application, scopes, expires_at) VALUES (?1, ?2, ?3, ?4)";

    private static final String FORGET = "DELETE FROM exchange.roster_token WHERE expires_at < ?1";

    // programs ask a hundred times an hour: what people want to know is whether one still does
    private static final String USED = """
            UPDATE exchange.roster_access SET last_used_at = ?3
            WHERE application = ?1 AND school = ANY (CAST(?2 AS bigint[]))
              AND (last_used_at IS NULL OR last_used_at < CAST(?3 AS timestamptz) - interval '1 hour')""";

    private final EntityManager em;

    public RosterAccesses(EntityManager em) {
        this.em = em;
    }

    /** @return false for a program that is not registered, is off, or keeps no secret */
    public boolean open(long application, long school, boolean gradebook, long by, Instant at) {
        return NativeQuery.write(em, OPEN, application, school, gradebook, by, at) == 1;
    }

    /** The next question of the program tells nothing of the school any more. */
    public void close(long application, long school) {
        NativeQuery.write(em, CLOSE, application, school);
    }

    /** @param hash of the token. Those that are over go. */
    public void addToken(byte[] hash, long application, String scopes, Instant now, Instant until) {
        NativeQuery.write(em, FORGET, now);
        NativeQuery.write(em, ADD_TOKEN, hash, application, scopes, until);
    }

    public void used(long application, Collection<Long> schools, Instant at) {
        NativeQuery.write(em, USED, application, NativeQuery.array(schools), at);
    }
}
