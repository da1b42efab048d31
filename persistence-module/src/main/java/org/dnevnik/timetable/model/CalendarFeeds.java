package org.dnevnik.timetable.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** The personal addresses of calendars. */
public class CalendarFeeds {

    private static final String OPEN = """
            INSERT INTO timetable.calendar_feed (owner, subject, secret, created_at, expires_at, parts) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (owner, subject) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at, read_at = NULL,
                expires_at = excluded.expires_at, parts = excluded.parts""";

    private static final String CHOOSE =
            "UPDATE timetable.calendar_feed SET parts = ?3 WHERE owner = ?1 AND subject = ?2";

    private static final String END = "DELETE FROM timetable.calendar_feed WHERE owner = ?1 AND subject = ?2";

    // programs ask every few minutes: what people want to know is whether one still does
    private static final String READ = """
            UPDATE timetable.calendar_feed SET read_at = ?3
            WHERE owner = ?1 AND subject = ?2 AND (read_at IS NULL OR read_at < CAST(?3 AS timestamptz) - interval '1 hour')""";

    private final EntityManager em;

    public CalendarFeeds(EntityManager em) {
        this.em = em;
    }

    /**
     * Gives out a new address; the one before ends.
     *
     * @param secret hash of what is secret in it
     * @param parts  what the calendar holds, a comma between
     */
    public void open(long owner, long subject, byte[] secret, Instant at, Instant until, String parts) {
        em.createNativeQuery(OPEN)
                .setParameter(1, owner)
                .setParameter(2, subject)
                .setParameter(3, secret)
                .setParameter(4, Timestamp.from(at))
                .setParameter(5, Timestamp.from(until))
                .setParameter(6, parts)
                .executeUpdate();
    }

    /** What the calendar holds from now on, under the same address; nothing happens when there is none. */
    public void choose(long owner, long subject, String parts) {
        em.createNativeQuery(CHOOSE)
                .setParameter(1, owner)
                .setParameter(2, subject)
                .setParameter(3, parts)
                .executeUpdate();
    }

    /** Ends the address, if there is one. */
    public void end(long owner, long subject) {
        em.createNativeQuery(END)
                .setParameter(1, owner)
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** Somebody's program has read it. */
    public void read(long owner, long subject, Instant at) {
        em.createNativeQuery(READ)
                .setParameter(1, owner)
                .setParameter(2, subject)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }
}
