package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** The codes by which people come to accounts: at most one of a person lives, and what became of the others stays. */
public class Invitations {

    /** After so many wrong birth dates a code ends: whoever found a lost sheet must not try all dates there are. */
    static final int WRONG_ANSWERS = 10;

    private static final String REPLACE = """
            UPDATE identity.invitation SET ended_at = ?2, ended_as = 'REPLACED'
            WHERE ended_at IS NULL AND person = ANY (CAST(?1 AS bigint[]))""";

    private static final String ADD = """
            INSERT INTO identity.invitation (person, hash, school, issued_by, issued_at, expires_at)
            SELECT person, decode(hash, 'hex'), ?3, ?4, ?5, ?6
            FROM unnest(CAST(?1 AS bigint[]), CAST(?2 AS text[])) AS fresh(person, hash)""";

    private static final String USE = """
            UPDATE identity.invitation SET ended_at = ?2, ended_as = 'USED'
            WHERE id = ?1 AND ended_at IS NULL AND expires_at > CAST(?2 AS timestamptz)""";

    private static final String REVOKE = """
            UPDATE identity.invitation SET ended_at = ?2, ended_as = 'REVOKED' WHERE person = ?1 AND ended_at IS NULL""";

    private static final String WRONG = """
            UPDATE identity.invitation
            SET wrong_answers = wrong_answers + 1,
                ended_at = CASE WHEN wrong_answers + 1 >= ?3 THEN CAST(?2 AS timestamptz) END,
                ended_as = CASE WHEN wrong_answers + 1 >= ?3 THEN 'GUESSED' END
            WHERE id = ?1 AND ended_at IS NULL""";

    private final EntityManager em;

    public Invitations(EntityManager em) {
        this.em = em;
    }

    /** A code of somebody, as it is kept. */
    public record Fresh(long person, byte[] hash) {}

    /**
     * Gives new codes out; those that the persons had before end.
     *
     * @param by the person who does so
     */
    public void issue(List<Fresh> codes, long school, long by, Instant at, Instant until) {
        String persons = NativeQuery.array(codes.stream().map(c -> Long.toString(c.person())));
        String hashes = NativeQuery.array(codes.stream().map(c -> HexFormat.of().formatHex(c.hash())));
        NativeQuery.write(em, REPLACE, persons, at);
        NativeQuery.write(em, ADD, persons, hashes, school, by, at, until);
    }

    /**
     * Uses a code up.
     *
     * @return false when somebody else was first, or it is too late
     */
    public boolean use(long invitation, Instant at) {
        return ended(USE, invitation, at);
    }

    /**
     * Ends the person's living code.
     *
     * @return false when there is none
     */
    public boolean revoke(long person, Instant at) {
        return ended(REVOKE, person, at);
    }

    private boolean ended(String statement, long id, Instant at) {
        return NativeQuery.write(em, statement, id, at) == 1;
    }

    /** Somebody had the code and told another birth date; after too many the code ends. */
    public void answeredWrongly(long invitation, Instant at) {
        NativeQuery.write(em, WRONG, invitation, at, WRONG_ANSWERS);
    }
}
