package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** What receivers hear of: one event is one delivery of a webhook, and one that has ended is never sent again. */
public class WebhookDeliveries {

    /** Days after which it is no longer remembered what went out, and what could not go out says nothing any more. */
    private static final int KEPT_DAYS = 7;

    // the same people whom a notification reaches, as far as a living token of theirs has asked; where no token has,
    // nothing is looked up
    private static final String TELL = """
            WITH heard AS (
                SELECT n, CAST(e ->> 'event' AS uuid) AS event, e ->> 'kind' AS kind, e ->> 'topic' AS topic,
                       CAST(e -> 'notice' ->> 'pupil' AS bigint) AS pupil, e -> 'notice' -> 'facts' AS facts
                FROM jsonb_array_elements(CAST(?1 AS jsonb)) WITH ORDINALITY AS a(e, n)
                WHERE EXISTS (SELECT FROM exchange.webhook WHERE state = 'ON')
            ), reached AS (
                SELECT h.*, h.pupil AS person FROM heard AS h
                UNION ALL
                SELECT h.*, g.guardian FROM heard AS h JOIN people.guardians_at(?2) AS g ON g.child = h.pupil
            )
            INSERT INTO exchange.webhook_delivery (webhook, event, kind, topic, person, object, day, happened_at)
            SELECT w.id, r.event, r.kind, r.topic, r.pupil, CAST(coalesce(r.facts ->> 'id', r.facts ->> 'task') AS bigint),
                   CAST(r.facts ->> 'date' AS date), CAST(?3 AS timestamptz)
            FROM reached AS r
            JOIN identity.account AS a ON a.person = r.person AND a.state = 'ACTIVE'
            JOIN identity.token_grant AS t ON t.account = a.id AND t.ended_at IS NULL AND t.expires_at > CAST(?3 AS timestamptz)
            JOIN exchange.webhook AS w ON w.token_grant = t.id AND w.state = 'ON' AND r.topic = ANY (string_to_array(w.topics, ' '))
            ORDER BY r.n, w.id
            ON CONFLICT (webhook, event) DO NOTHING""";

    // one trial at a time is enough to see whether a receiver answers
    private static final String TRY = """
            INSERT INTO exchange.webhook_delivery (webhook, event, kind, topic, happened_at)
            SELECT ?1, gen_random_uuid(), 'TEST', 'TEST', ?2
            WHERE NOT EXISTS (SELECT FROM exchange.webhook_delivery WHERE webhook = ?1 AND kind = 'TEST' AND ended_at IS NULL)""";

    private static final String END = """
            UPDATE exchange.webhook_delivery SET ended_at = ?2, outcome = ?3, tries = tries + ?4 WHERE id = ?1 AND ended_at IS NULL""";

    private static final String TRIED = "UPDATE exchange.webhook_delivery SET tries = tries + 1 WHERE id = ?1";

    private static final String DROP_WAITING =
            "DELETE FROM exchange.webhook_delivery WHERE webhook = ?1 AND ended_at IS NULL";

    private static final String FORGET = """
            DELETE FROM exchange.webhook_delivery WHERE happened_at < CAST(?1 AS timestamptz) - make_interval(days => ?2)""";

    private final EntityManager em;

    public WebhookDeliveries(EntityManager em) {
        this.em = em;
    }

    /**
     * Lets news wait for whoever has asked for it.
     *
     * @param news JSON array of {@code {"event":…,"kind":…,"topic":…,"notice":{"pupil":…,"facts":{…}}}}
     * @param day  on which guardians must be ones
     * @return how many deliveries
     */
    public int tell(String news, LocalDate day, Instant at) {
        return NativeQuery.write(em, TELL, news, day, at);
    }

    /** A delivery that tells of nothing. */
    public void addTrial(long hook, Instant at) {
        NativeQuery.write(em, TRY, hook, at);
    }

    public void taken(long delivery, Instant at) {
        end(delivery, at, "TAKEN", 1);
    }

    /** Its owner might not see the person any more. */
    public void withheld(long delivery, Instant at) {
        end(delivery, at, "WITHHELD", 0);
    }

    private void end(long delivery, Instant at, String outcome, int tries) {
        NativeQuery.write(em, END, delivery, at, outcome, tries);
    }

    /** It was sent, and not taken. */
    public void tried(long delivery) {
        NativeQuery.write(em, TRIED, delivery);
    }

    /** Nobody is there any more to take it. */
    public void dropWaiting(long hook) {
        NativeQuery.write(em, DROP_WAITING, hook);
    }

    /**
     * Takes away what was long ago.
     *
     * @return how many
     */
    public int forget(Instant at) {
        return NativeQuery.write(em, FORGET, at, KEPT_DAYS);
    }
}
