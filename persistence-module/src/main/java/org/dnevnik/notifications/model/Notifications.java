package org.dnevnik.notifications.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Writes notifications in sets: who must hear of an event, and by which channel, is decided by the same statement that writes it down. */
public class Notifications {

    /** Channel of the database on which every node hears who has something new. */
    public static final String CHANNEL = "dnevnik_push";

    /** Begins to hear the channel on a connection of its own. */
    public static final String LISTEN = "LISTEN " + CHANNEL;

    // written and announced by one statement: what is not committed is not announced, what was there already is not
    // announced twice; open pages hear of what is not shown in the list too, because they show the diary
    private static final String ANNOUNCE = """
            WITH heard AS (
                SELECT CAST(e ->> 'event' AS uuid) AS event, e ->> 'kind' AS kind, e ->> 'topic' AS topic, CAST(e ->> 'school' AS bigint) AS school,
                       CAST(e -> 'notice' ->> 'pupil' AS bigint) AS pupil, e -> 'notice' -> 'facts' AS facts,
                       coalesce(CAST(e -> 'notice' ->> 'alone' AS boolean), false) AS alone
                FROM jsonb_array_elements(CAST(?1 AS jsonb)) AS e
            ), reached AS (
                SELECT event, kind, topic, pupil, facts, pupil AS person FROM heard
                UNION ALL
                SELECT h.event, h.kind, h.topic, h.pupil, h.facts, g.guardian
                FROM heard AS h
                JOIN people.guardians_at(?2) AS g ON g.child = h.pupil
                WHERE NOT h.alone
            ), written AS (
                INSERT INTO notifications.notification (event, recipient, pupil, kind, facts, shown, seen_at)
                SELECT r.event, r.person, r.pupil, r.kind, r.facts, coalesce(w.wanted, true), CASE WHEN w.wanted IS FALSE THEN now() END
                FROM reached AS r
                LEFT JOIN notifications.wish AS w
                    ON w.person = r.person AND w.about = r.pupil AND w.topic = r.topic AND w.channel = 'SITE'
                ORDER BY r.event, r.person
                ON CONFLICT DO NOTHING
                RETURNING id, event, recipient, pupil, kind
            ), told AS (
                SELECT pg_notify('dnevnik_push', kind || ' ' || pupil || ' ' || string_agg(DISTINCT CAST(recipient AS text), ','))
                FROM written GROUP BY kind, pupil
            ), addressed AS (
                SELECT w.id, c.channel, c.person, coalesce(s.time_zone, 'Europe/Moscow') AS zone, c.digest,
                       CAST(c.quiet_from AS text) AS quiet_from, CAST(c.quiet_until AS text) AS quiet_until
                FROM written AS w
                JOIN notifications.channel AS c ON c.person = w.recipient AND c.is_on AND c.stopped_at IS NULL
                JOIN heard AS h ON h.event = w.event
                LEFT JOIN notifications.wish AS x
                    ON x.person = w.recipient AND x.about = w.pupil AND x.topic = h.topic AND x.channel = c.channel
                LEFT JOIN school.school AS s ON s.id = h.school
                WHERE coalesce(x.wanted, (h.topic || ' ' || c.channel) = ANY (string_to_array(?3, ',')))
            )
            SELECT (SELECT count(*) FROM told), (SELECT count(*) FROM written), a.*
            FROM (SELECT 1) AS one LEFT JOIN addressed AS a ON true""";

    // to one person and nobody else, about nobody
    private static final String TELL = """
            WITH written AS (
                INSERT INTO notifications.notification (event, recipient, kind, facts)
                VALUES (gen_random_uuid(), ?1, ?2, '{}') RETURNING recipient, kind)
            SELECT pg_notify('dnevnik_push', kind || ' 0 ' || recipient) FROM written""";

    private static final String SEE_ALL = """
            UPDATE notifications.notification SET seen_at = clock_timestamp()
            WHERE recipient = ?1 AND id <= ?2 AND seen_at IS NULL""";

    private final EntityManager em;

    public Notifications(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes one notification for the pupil and, unless it is for the pupil alone, one for each guardian active on the day, and tells the open
     * browsers at commit.
     *
     * @param events JSON array of {@code {"event":…,"kind":…,"topic":…,"school":…,"notice":{"pupil":…,"alone":…,"facts":{…}}}}
     * @param usual  topics with a channel by which they are wanted where nobody has said otherwise: {@code MARKS EMAIL}
     */
    public Announced announce(String events, LocalDate day, Collection<String> usual) {
        List<Object[]> rows = NativeQuery.rows(em, ANNOUNCE, events, day, String.join(",", usual))
                .toList();
        return new Announced(
                ((Number) rows.get(0)[1]).longValue(),
                rows.stream()
                        .filter(r -> r[2] != null)
                        .map(Notifications::addressed)
                        .toList());
    }

    private static Addressed addressed(Object[] r) {
        return new Addressed(
                number(r[2]),
                (String) r[3],
                number(r[4]),
                ZoneId.of((String) r[5]),
                (String) r[6],
                LocalTime.parse((String) r[7]),
                LocalTime.parse((String) r[8]));
    }

    /** Tells one person of something that is about no pupil. */
    public void tell(long recipient, String kind) {
        NativeQuery.value(em, TELL, recipient, kind);
    }

    /**
     * The recipient has seen everything up to this one.
     *
     * @return how many were new
     */
    public int seeAll(long recipient, long upTo) {
        return NativeQuery.write(em, SEE_ALL, recipient, upTo);
    }
}
