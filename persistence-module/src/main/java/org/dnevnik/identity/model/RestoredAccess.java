package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(em, ADD, school, person, kind.name(), by, at);
    }
}
