package org.dnevnik.notifications.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Writes notifications in sets: who must hear of an event is decided by the same statement that writes it down. */
public class Notifications {

    /** Channel of the database on which every node hears who has something new. */
    public static final String CHANNEL = "dnevnik_push";

    /** Begins to hear the channel on a connection of its own. */
    public static final String LISTEN = "LISTEN " + CHANNEL;

    // written and announced by one statement: what is not committed is not announced, what was there already is not
    // announced twice
    private static final String ANNOUNCE = """
            WITH heard AS (
                SELECT CAST(e ->> 'event' AS uuid) AS event, e ->> 'kind' AS kind,
                       CAST(e -> 'notice' ->> 'pupil' AS bigint) AS pupil, e -> 'notice' -> 'facts' AS facts
                FROM jsonb_array_elements(CAST(?1 AS jsonb)) AS e
            ), reached AS (
                SELECT event, kind, pupil, facts, pupil AS person FROM heard
                UNION ALL
                SELECT h.event, h.kind, h.pupil, h.facts, g.guardian
                FROM heard AS h
                JOIN people.guardians_at(?2) AS g ON g.child = h.pupil
            ), written AS (
                INSERT INTO notifications.notification (event, recipient, pupil, kind, facts)
                SELECT event, person, pupil, kind, facts FROM reached ORDER BY event, person
                ON CONFLICT DO NOTHING
                RETURNING recipient, pupil, kind
            ), told AS (
                SELECT pg_notify('dnevnik_push', kind || ' ' || pupil || ' ' || string_agg(DISTINCT CAST(recipient AS text), ','))
                FROM written GROUP BY kind, pupil
            )
            SELECT (SELECT count(*) FROM told), (SELECT count(*) FROM written)""";

    private static final String SEE_ALL = """
            UPDATE notifications.notification SET seen_at = clock_timestamp()
            WHERE recipient = ?1 AND id <= ?2 AND seen_at IS NULL""";

    private final EntityManager em;

    public Notifications(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes one notification for the pupil and one for each guardian active on the day, and tells the open browsers at commit.
     *
     * @param events JSON array of {@code {"event":…,"kind":…,"notice":{"pupil":…,"facts":{…}}}}
     * @return how many notifications are new
     */
    public long announce(String events, LocalDate day) {
        Object[] counts = (Object[]) em.createNativeQuery(ANNOUNCE)
                .setParameter(1, events)
                .setParameter(2, day)
                .getSingleResult();
        return ((Number) counts[1]).longValue();
    }

    /**
     * The recipient has seen everything up to this one.
     *
     * @return how many were new
     */
    public int seeAll(long recipient, long upTo) {
        return em.createNativeQuery(SEE_ALL)
                .setParameter(1, recipient)
                .setParameter(2, upTo)
                .executeUpdate();
    }
}
