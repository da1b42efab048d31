package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

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
        em.createNativeQuery(ISSUE)
                .setParameter(1, school)
                .setParameter(2, hash)
                .setParameter(3, person)
                .setParameter(4, Timestamp.from(at))
                .setParameter(5, Timestamp.from(until))
                .executeUpdate();
    }

    /** @return false when somebody else was first, or it is too late */
    public boolean use(long school, Instant at) {
        return em.createNativeQuery(USE)
                        .setParameter(1, school)
                        .setParameter(2, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }
}
