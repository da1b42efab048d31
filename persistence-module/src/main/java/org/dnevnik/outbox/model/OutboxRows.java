package org.dnevnik.outbox.model;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The outbox in sets: every method is one statement, and every statement says in its condition which transition it makes. */
public class OutboxRows {

    private static final String ADD = """
            INSERT INTO outbox.message (event, queue, kind, school, payload)
            VALUES (gen_random_uuid(), ?, ?, CAST(? AS bigint), ?)""";

    private static final String CLAIM = """
            UPDATE outbox.message AS m SET state = 'SENT', sent_at = clock_timestamp()
            FROM (SELECT id FROM outbox.message WHERE state = 'PENDING' ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED) AS next
            WHERE m.id = next.id
            RETURNING CAST(m.event AS text), m.queue""";

    private static final String CLAIM_LOST = """
            UPDATE outbox.message AS m SET sent_at = clock_timestamp()
            FROM (SELECT id FROM outbox.message
                  WHERE state = 'SENT' AND sent_at < clock_timestamp() - make_interval(secs => ?)
                  ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED) AS lost
            WHERE m.id = lost.id
            RETURNING CAST(m.event AS text), m.queue""";

    private static final String GIVE_BACK = """
            UPDATE outbox.message SET state = 'PENDING'
            WHERE state = 'SENT' AND event = ANY (CAST(string_to_array(?, ',') AS uuid[]))""";

    // rows are locked in the order of their ids, so that two
    // handlers with overlapping batches wait instead of deadlocking
    private static final String TAKE = """
            DELETE FROM outbox.message AS m
            USING (SELECT id FROM outbox.message WHERE event = ANY (CAST(string_to_array(?, ',') AS uuid[]))
                   ORDER BY id FOR UPDATE) AS taken
            WHERE m.id = taken.id
            RETURNING m.id, CAST(m.event AS text), m.kind, m.school, m.payload""";

    private static final String READ = """
            SELECT id, CAST(event AS text), kind, school, payload FROM outbox.message WHERE event = CAST(? AS uuid)""";

    private static final String NOTE_FAILURE = """
            UPDATE outbox.message SET failure = left(?, 2000)
            WHERE state = 'SENT' AND event = CAST(? AS uuid)""";

    // without a noted failure it was the database that was away, which is no fault of the row: it is sent again
    private static final String BURY = """
            UPDATE outbox.message SET state = CASE WHEN failure IS NULL THEN 'PENDING' ELSE 'DEAD' END
            WHERE state = 'SENT' AND event = ANY (CAST(string_to_array(?, ',') AS uuid[]))""";

    private static final String REPLAY_ALL = """
            UPDATE outbox.message SET state = 'PENDING', failure = NULL
            WHERE state = 'DEAD' AND (CAST(? AS bigint[]) IS NULL OR school = ANY (CAST(? AS bigint[])))""";

    private final EntityManager em;

    public OutboxRows(EntityManager em) {
        this.em = em;
    }

    /** A taken row's address: the event and the queue to which its message goes. */
    public record Claimed(String event, String queue) {}

    /**
     * An event that was just taken out of the outbox to be handled.
     *
     * @param event   the event's own id, the same however often its message comes
     * @param kind    what happened, in the words of the feature that wrote it
     * @param school  the school where it happened; null for the region
     * @param payload JSON, understood by the handler of this kind
     */
    public record Taken(String event, String kind, @Nullable Long school, String payload) {}

    /** Writes an event that waits for a relay. */
    public void add(String queue, String kind, @Nullable Long school, String payload) {
        NativeQuery.write(em, ADD, queue, kind, school == null ? null : school.toString(), payload);
    }

    /** Takes the oldest waiting rows that no other relay is taking at this moment. */
    public List<Claimed> claim(int limit) {
        return claimed(CLAIM, limit);
    }

    /** Takes rows that were sent longer ago than the bound and never handled. */
    public List<Claimed> claimLost(int limit, double boundSeconds) {
        return claimed(CLAIM_LOST, boundSeconds, limit);
    }

    /** Lets rows wait again whose message did not reach the broker. */
    public void giveBack(List<String> events) {
        NativeQuery.write(em, GIVE_BACK, String.join(",", events));
    }

    /** Takes events out of the outbox to be handled in this transaction, oldest first; those already handled are missing. */
    public List<Taken> take(List<String> events) {
        return NativeQuery.rows(em, TAKE, String.join(",", events))
                .sorted((a, b) -> Long.compare(number(a[0]), number(b[0])))
                .map(OutboxRows::taken)
                .toList();
    }

    /** What an event says, as long as it was not handled. */
    public Optional<Taken> read(String event) {
        return NativeQuery.rows(em, READ, event).map(OutboxRows::taken).findFirst();
    }

    private static Taken taken(Object[] r) {
        return new Taken(text(r[1]), text(r[2]), id(r[3]), text(r[4]));
    }

    /** Remembers why the handling failed; the broker tries again. */
    public void noteFailure(String event, String failure) {
        NativeQuery.write(em, NOTE_FAILURE, failure, event);
    }

    /** The broker has given these up: dead, if their own handling failed. */
    public void bury(List<String> events) {
        NativeQuery.write(em, BURY, String.join(",", events));
    }

    /**
     * Sends dead rows on their way once more.
     *
     * @param schools whose rows; null for everybody's
     * @return how many
     */
    public int replayAll(@Nullable List<Long> schools) {
        String ids = schools == null ? null : NativeQuery.array(schools);
        return NativeQuery.write(em, REPLAY_ALL, ids, ids);
    }

    private List<Claimed> claimed(String sql, Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new Claimed(text(r[0]), text(r[1])))
                .toList();
    }

    private static String text(Object column) {
        return Objects.requireNonNull(column).toString();
    }
}
