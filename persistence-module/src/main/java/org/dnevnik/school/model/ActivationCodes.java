package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** The codes by which schools are taken into use: one for each school, kept as a hash. */
public class ActivationCodes {

    private static final String ISSUE = """
            INSERT INTO school.activation_code (school, hash, issued_by, issued_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (school) DO UPDATE SET hash = excluded.hash, issued_by = excluded.issued_by, issued_at = excluded.issued_at,
                expires_at = excluded.expires_at, used_at = NULL""";

    private static final String USE = """
            UPDATE school.activation_code SET used_at = ?2
            WHERE school = ?1 AND used_at IS NULL AND expires_at > CAST(?2 AS timestamptz)""";

    private final EntityManager em;

    public ActivationCodes(EntityManager em) {
        this.em = em;
    }

    /** A new code; the one before can no longer be used. */
    public void issue(long school, byte[] hash, long person, Instant at, Instant until) {
        NativeQuery.write(em, ISSUE, school, hash, person, at, until);
    }

    /** @return false when somebody else was first, or it is too late */
    public boolean use(long school, Instant at) {
        return NativeQuery.write(em, USE, school, at) == 1;
    }
}
