package org.dnevnik.notifications.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What goes out of the site: a notification waits by its channel until it is due, then whatever is due for one person goes as one parcel. A
 * notification is in one parcel of a channel at most, and a parcel that has ended is never sent again.
 */
public class Deliveries {

    /** Days after which it is no longer remembered what went out. */
    private static final int KEPT_DAYS = 30;

    private static final String WAIT = """
            INSERT INTO notifications.delivery (notification, channel, recipient, due_at)
            SELECT n, c, r, d FROM unnest(CAST(string_to_array(?1, ',') AS bigint[]), string_to_array(?2, ','),
                CAST(string_to_array(?3, ',') AS bigint[]), CAST(string_to_array(?4, ',') AS timestamptz[])) AS w(n, c, r, d)
            ON CONFLICT DO NOTHING""";

    private static final String PACK = """
            WITH due AS (
                SELECT notification, channel, recipient FROM notifications.delivery
                WHERE parcel IS NULL AND due_at <= ?1 AND channel = ANY (string_to_array(?2, ','))
                ORDER BY due_at LIMIT ?3 FOR UPDATE SKIP LOCKED
            ), made AS (
                INSERT INTO notifications.parcel (recipient, channel)
                SELECT DISTINCT recipient, channel FROM due
                RETURNING id, recipient, channel
            ), packed AS (
                UPDATE notifications.delivery AS d SET parcel = made.id
                FROM due JOIN made ON made.recipient = due.recipient AND made.channel = due.channel
                WHERE d.notification = due.notification AND d.channel = due.channel
            )
            SELECT id, recipient, channel FROM made ORDER BY id""";

    private static final String END = """
            UPDATE notifications.parcel SET ended_at = clock_timestamp(), outcome = ?2 WHERE id = ?1 AND ended_at IS NULL""";

    private static final String PUSHED = """
            INSERT INTO notifications.pushed (parcel, device)
            SELECT ?1, id FROM notifications.push_device WHERE id = ?2 ON CONFLICT DO NOTHING""";

    private static final String FORGET = """
            DELETE FROM notifications.parcel WHERE made_at < CAST(?1 AS timestamptz) - make_interval(days => ?2) AND ended_at IS NOT NULL""";

    private final EntityManager em;

    public Deliveries(EntityManager em) {
        this.em = em;
    }

    /** A notification and when it may go out. */
    public record Waiting(Addressed what, Instant due) {}

    /** A parcel that was just made. @param channel by which it goes */
    public record Made(long parcel, long recipient, String channel) {}

    /** Lets notifications wait until they are due; those that wait or went already stay as they are. */
    public void await(List<Waiting> all) {
        em.createNativeQuery(WAIT)
                .setParameter(1, column(all, w -> w.what().notification()))
                .setParameter(2, column(all, w -> w.what().channel()))
                .setParameter(3, column(all, w -> w.what().recipient()))
                .setParameter(4, column(all, Waiting::due))
                .executeUpdate();
    }

    private static String column(List<Waiting> all, Function<Waiting, Object> cell) {
        return all.stream().map(w -> cell.apply(w).toString()).collect(Collectors.joining(","));
    }

    /** Puts what is due into parcels, one for each person and channel. @param channels that work here */
    @SuppressWarnings("unchecked")
    public List<Made> pack(Instant at, Collection<String> channels, int limit) {
        List<Object[]> rows = em.createNativeQuery(PACK)
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, String.join(",", channels))
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(r -> new Made(((Number) r[0]).longValue(), ((Number) r[1]).longValue(), (String) r[2]))
                .toList();
    }

    /** @param outcome {@code SENT}, {@code EMPTY} or {@code REFUSED}. @return false for a parcel that had ended before */
    public boolean end(long parcel, String outcome) {
        return em.createNativeQuery(END)
                        .setParameter(1, parcel)
                        .setParameter(2, outcome)
                        .executeUpdate()
                == 1;
    }

    /** This device has got the parcel. */
    public void pushed(long parcel, long device) {
        em.createNativeQuery(PUSHED)
                .setParameter(1, parcel)
                .setParameter(2, device)
                .executeUpdate();
    }

    /** Takes away what went out long ago. @return how many parcels */
    public int forget(Instant at) {
        return em.createNativeQuery(FORGET)
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, KEPT_DAYS)
                .executeUpdate();
    }
}
