package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** The sessions of browsers, so that a person can see and end them. An end that comes from elsewhere is told to every node by the database. */
public class Sessions {

    private static final String OPEN = """
            INSERT INTO identity.session (account, device, way, kept, address, opened_at, seen_at)
            VALUES (?1, ?2, ?3, false, ?4, ?5, ?5) RETURNING id""";

    private static final String GO_ON = """
            INSERT INTO identity.session (account, device, way, kept, address, opened_at, seen_at)
            VALUES (?1, ?2, coalesce((SELECT way FROM identity.session WHERE id = ?3), 'PASSWORD'), true, ?4, ?5, ?5) RETURNING id""";

    private static final String SEEN = """
            WITH seen AS (UPDATE identity.session SET seen_at = ?2 WHERE id = ?1 AND seen_at < CAST(?2 AS timestamptz) RETURNING device)
            UPDATE identity.device SET last_seen_at = ?2 WHERE id IN (SELECT device FROM seen)""";

    private static final String THROUGH_GOSUSLUGI = """
            SELECT EXISTS (SELECT FROM identity.session
                           WHERE id = ?2 AND account = ?1 AND ended_at IS NULL AND NOT kept AND way = 'GOSUSLUGI' AND opened_at > ?3)""";

    private static final String END =
            "UPDATE identity.session SET ended_at = ?3, ended_as = ?4 WHERE account = ?1 AND id = ?2 AND ended_at IS NULL";

    private static final String END_DEVICE = """
            UPDATE identity.session SET ended_at = ?3, ended_as = 'ENDED' WHERE account = ?1 AND device = ?2 AND ended_at IS NULL""";

    private static final String END_OTHERS = """
            UPDATE identity.session SET ended_at = ?3, ended_as = 'ENDED' WHERE account = ?1 AND id <> ?2 AND ended_at IS NULL""";

    private final EntityManager em;

    public Sessions(EntityManager em) {
        this.em = em;
    }

    /** How a session ended by itself. */
    public enum End {
        OUT,
        KEPT
    }

    /** @param way through which door. @return its id */
    public long open(long account, long device, String way, String address, Instant at) {
        return ((Number) em.createNativeQuery(OPEN)
                        .setParameter(1, account)
                        .setParameter(2, device)
                        .setParameter(3, way)
                        .setParameter(4, address)
                        .setParameter(5, Timestamp.from(at))
                        .getSingleResult())
                .longValue();
    }

    /** The session of somebody who goes on in a fresh one, as if through the same door. @param before the one until now. @return its id */
    public long goOn(long account, long device, long before, String address, Instant at) {
        return ((Number) em.createNativeQuery(GO_ON)
                        .setParameter(1, account)
                        .setParameter(2, device)
                        .setParameter(3, before)
                        .setParameter(4, address)
                        .setParameter(5, Timestamp.from(at))
                        .getSingleResult())
                .longValue();
    }

    /** Somebody works in it. */
    public void seen(long session, Instant at) {
        em.createNativeQuery(SEEN)
                .setParameter(1, session)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    /** Whether a session is open, came through Gosuslugi and is no older. */
    public boolean isThroughGosuslugi(long account, long session, Instant since) {
        return (Boolean) em.createNativeQuery(THROUGH_GOSUSLUGI)
                .setParameter(1, account)
                .setParameter(2, session)
                .setParameter(3, Timestamp.from(since))
                .getSingleResult();
    }

    public void end(long account, long session, End how, Instant at) {
        em.createNativeQuery(END)
                .setParameter(1, account)
                .setParameter(2, session)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, how.name())
                .executeUpdate();
    }

    /** Ends all of a device. @return how many were open */
    public int endDevice(long account, long device, Instant at) {
        return endAll(END_DEVICE, account, device, at);
    }

    /** Ends all but one. @return how many were open */
    public int endOthers(long account, long session, Instant at) {
        return endAll(END_OTHERS, account, session, at);
    }

    private int endAll(String which, long account, long id, Instant at) {
        return em.createNativeQuery(which)
                .setParameter(1, account)
                .setParameter(2, id)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }
}
