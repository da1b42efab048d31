package org.dnevnik.notifications.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

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

    /**
     * A parcel that was just made.
     *
     * @param channel by which it goes
     */
    public record Made(long parcel, long recipient, String channel) {}

    /** Lets notifications wait until they are due; those that wait or went already stay as they are. */
    public void await(List<Waiting> all) {
        NativeQuery.write(
                em,
                WAIT,
                column(all, w -> w.what().notification()),
                column(all, w -> w.what().channel()),
                column(all, w -> w.what().recipient()),
                column(all, Waiting::due));
    }

    private static String column(List<Waiting> all, Function<Waiting, Object> cell) {
        return all.stream().map(w -> cell.apply(w).toString()).collect(Collectors.joining(","));
    }

    /**
     * Puts what is due into parcels, one for each person and channel.
     *
     * @param channels that work here
     */
    public List<Made> pack(Instant at, Collection<String> channels, int limit) {
        return NativeQuery.rows(em, PACK, at, String.join(",", channels), limit)
                .map(r -> new Made(number(r[0]), number(r[1]), (String) r[2]))
                .toList();
    }

    /**
     * @param outcome {@code SENT}, {@code EMPTY} or {@code REFUSED}.
     * @return false for a parcel that had ended before
     */
    public boolean end(long parcel, String outcome) {
        return NativeQuery.write(em, END, parcel, outcome) == 1;
    }

    /** This device has got the parcel. */
    public void pushed(long parcel, long device) {
        NativeQuery.write(em, PUSHED, parcel, device);
    }

    /**
     * Takes away what went out long ago.
     *
     * @return how many parcels
     */
    public int forget(Instant at) {
        return NativeQuery.write(em, FORGET, at, KEPT_DAYS);
    }
}
