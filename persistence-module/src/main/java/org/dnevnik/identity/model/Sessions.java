package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

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

    /**
     * @param way through which door.
     * @return its id
     */
    public long open(long account, long device, String way, String address, Instant at) {
        return number(NativeQuery.value(em, OPEN, account, device, way, address, at));
    }

    /**
     * The session of somebody who goes on in a fresh one, as if through the same door.
     *
     * @param before the one until now.
     * @return its id
     */
    public long goOn(long account, long device, long before, String address, Instant at) {
        return number(NativeQuery.value(em, GO_ON, account, device, before, address, at));
    }

    /** Somebody works in it. */
    public void seen(long session, Instant at) {
        NativeQuery.write(em, SEEN, session, at);
    }

    /** Whether a session is open, came through Gosuslugi and is no older. */
    public boolean isThroughGosuslugi(long account, long session, Instant since) {
        return (Boolean) NativeQuery.value(em, THROUGH_GOSUSLUGI, account, session, since);
    }

    public void end(long account, long session, End how, Instant at) {
        NativeQuery.write(em, END, account, session, at, how.name());
    }

    /**
     * Ends all of a device.
     *
     * @return how many were open
     */
    public int endDevice(long account, long device, Instant at) {
        return endAll(END_DEVICE, account, device, at);
    }

    /**
     * Ends all but one.
     *
     * @return how many were open
     */
    public int endOthers(long account, long session, Instant at) {
        return endAll(END_OTHERS, account, session, at);
    }

    private int endAll(String which, long account, long id, Instant at) {
        return NativeQuery.write(em, which, account, id, at);
    }
}
