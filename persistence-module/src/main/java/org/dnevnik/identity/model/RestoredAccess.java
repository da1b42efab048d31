package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** What the region did about the access of a school's administrators; rows are added and never changed. */
public class RestoredAccess {

    private static final String ADD =
            "INSERT INTO identity.restored_access (school, person, kind, done_by, at) VALUES (?1, ?2, ?3, ?4, ?5)";

    private final EntityManager em;

    public RestoredAccess(EntityManager em) {
        this.em = em;
    }

    /** What was done. */
    public enum Kind {
        CODE,
        LOGIN,
        BLOCK,
        UNBLOCK,
        REVOKE,
        SESSIONS,
        FACTOR
    }

    /** @param by the operator */
    public void add(long school, long person, Kind kind, long by, Instant at) {
        em.createNativeQuery(ADD)
                .setParameter(1, school)
                .setParameter(2, person)
                .setParameter(3, kind.name())
                .setParameter(4, by)
                .setParameter(5, Timestamp.from(at))
                .executeUpdate();
    }
}
