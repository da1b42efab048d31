package org.dnevnik.notifications.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** What people have decided on what reaches them and how. */
public class Wishes {

    private static final String SET = """
            INSERT INTO notifications.wish (person, about, topic, channel, wanted)
            SELECT ?1, a, t, c, w FROM unnest(CAST(string_to_array(?2, ',') AS bigint[]), string_to_array(?3, ','), string_to_array(?4, ','),
                CAST(string_to_array(?5, ',') AS boolean[])) AS s(a, t, c, w)
            ON CONFLICT (person, about, topic, channel) DO UPDATE SET wanted = excluded.wanted""";

    private static final String SET_CHANNEL = """
            INSERT INTO notifications.channel (person, channel, is_on, digest, quiet_from, quiet_until, language, secret)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS time), CAST(?6 AS time), ?7, ?8)
            ON CONFLICT (person, channel) DO UPDATE SET is_on = excluded.is_on, digest = excluded.digest, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until, language = excluded.language,
                refusals = CASE WHEN excluded.is_on THEN 0 ELSE channel.refusals END,
                stopped_at = CASE WHEN excluded.is_on THEN NULL ELSE channel.stopped_at END""";

    private static final String TURN_OFF = """
            UPDATE notifications.channel SET is_on = false WHERE person = ?1 AND channel = ?2""";

    private static final String DROP_WAITING = """
            DELETE FROM notifications.delivery WHERE recipient = ?1 AND channel = ?2 AND parcel IS NULL""";

    private static final String TAKEN = """
            UPDATE notifications.channel SET refusals = 0 WHERE person = ?1 AND channel = ?2 AND refusals > 0""";

    private static final String REFUSED = """
            UPDATE notifications.channel SET refusals = refusals + 1,
                stopped_at = CASE WHEN refusals + 1 >= ?3 THEN CAST(?4 AS timestamptz) ELSE stopped_at END
            WHERE person = ?1 AND channel = ?2 AND stopped_at IS NULL
            RETURNING stopped_at IS NOT NULL""";

    private final EntityManager em;

    public Wishes(EntityManager em) {
        this.em = em;
    }

    /** @param about a child, or the person */
    public record Wish(long about, String topic, String channel, boolean wanted) {}

    /**
     * When a channel speaks.
     *
     * @param digest name of a {@code Digest}
     * @param language of what it says
     */
    public record Hours(String digest, LocalTime quietFrom, LocalTime quietUntil, String language) {}

    public void set(long person, List<Wish> wishes) {
        NativeQuery.write(
                em,
                SET,
                person,
                column(wishes, Wish::about),
                column(wishes, Wish::topic),
                column(wishes, Wish::channel),
                column(wishes, Wish::wanted));
    }

    private static String column(List<Wish> wishes, Function<Wish, Object> cell) {
        return wishes.stream().map(w -> cell.apply(w).toString()).collect(Collectors.joining(","));
    }

    /**
     * Switching on forgets that an address was refused. What waits for a channel that is switched off is dropped.
     *
     * @param secret for a new row
     */
    public void setChannel(long person, String channel, boolean on, Hours hours, byte[] secret) {
        NativeQuery.write(
                em,
                SET_CHANNEL,
                person,
                channel,
                on,
                hours.digest(),
                hours.quietFrom().toString(),
                hours.quietUntil().toString(),
                hours.language(),
                secret);
        if (!on) {
            dropWaiting(person, channel);
        }
    }

    public void turnOff(long person, String channel) {
        NativeQuery.write(em, TURN_OFF, person, channel);
        dropWaiting(person, channel);
    }

    private void dropWaiting(long person, String channel) {
        NativeQuery.write(em, DROP_WAITING, person, channel);
    }

    /** The address took what was sent. */
    public void taken(long person, String channel) {
        NativeQuery.write(em, TAKEN, person, channel);
    }

    /**
     * The address was refused for good.
     *
     * @param bound so many in a row stop the channel
     * @return whether it is stopped now
     */
    public boolean refused(long person, String channel, int bound, Instant at) {
        return NativeQuery.values(em, REFUSED, person, channel, bound, at).anyMatch(Boolean.TRUE::equals);
    }
}
