package org.dnevnik.timetable.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(em, OPEN, owner, subject, secret, at, until, parts);
    }

    /** What the calendar holds from now on, under the same address; nothing happens when there is none. */
    public void choose(long owner, long subject, String parts) {
        NativeQuery.write(em, CHOOSE, owner, subject, parts);
    }

    /** Ends the address, if there is one. */
    public void end(long owner, long subject) {
        NativeQuery.write(em, END, owner, subject);
    }

    /** Somebody's program has read it. */
    public void read(long owner, long subject, Instant at) {
        NativeQuery.write(em, READ, owner, subject, at);
    }
}
