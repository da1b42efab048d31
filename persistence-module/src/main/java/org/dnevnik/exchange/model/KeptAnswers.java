package org.dnevnik.exchange.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Requests by their MessageID with what was answered: a request that comes again finds its answer and discloses nothing anew. */
public class KeptAnswers {

    // one statement: the disclosure is logged if and only if the answer is kept, and that happens once for a MessageID
    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO exchange.request AS r (system, message_id, print, state, child, answer)
                VALUES (?1, CAST(?2 AS uuid), ?3, ?4, CAST(?5 AS bigint), ?6)
                ON CONFLICT (system, message_id) DO UPDATE SET state = excluded.state, child = excluded.child, answer = excluded.answer
                WHERE r.answer IS NULL AND r.print = excluded.print AND r.state <> 'cancelled'
                RETURNING child),
            told AS (
                INSERT INTO people.access_log (account, person, address, subject, what, refused, through, ground)
                SELECT 0, ?7, '', child, 'exchange', ?8, ?9, CAST(?10 AS varchar) FROM kept WHERE child IS NOT NULL)
            SELECT count(*) FROM kept""";

    private static final String FAILED = """
            INSERT INTO exchange.request AS r (system, message_id, print, state, failure)
            SELECT id, CAST(?2 AS uuid), ?3, ?4, left(?5, 300) FROM exchange.system WHERE code = ?1
            ON CONFLICT (system, message_id) DO UPDATE SET state = excluded.state, failure = excluded.failure
            WHERE r.answer IS NULL AND r.state <> 'cancelled'""";

    private static final String MOVE = """
            UPDATE exchange.request SET state = ?3
            WHERE system = (SELECT id FROM exchange.system WHERE code = ?1) AND message_id = CAST(?2 AS uuid) AND answer IS NULL
              AND state <> 'cancelled'""";

    private static final String DELIVERED = """
            UPDATE exchange.request SET state = 'responseIsDelivered', delivered_at = coalesce(delivered_at, clock_timestamp())
            WHERE system = ?1 AND message_id = CAST(?2 AS uuid) AND state IN ('responseIsAcceptedBySmev', 'responseIsDelivered')""";

    private static final String FORGET = """
            UPDATE exchange.request SET answer = NULL
            WHERE system IN (SELECT id FROM exchange.system) AND answer IS NOT NULL
              AND at < clock_timestamp() - make_interval(days => ?1)""";

    private static final String DROP = """
            DELETE FROM exchange.request
            WHERE system IN (SELECT id FROM exchange.system) AND at < clock_timestamp() - make_interval(days => ?1)""";

    private final EntityManager em;

    public KeptAnswers(EntityManager em) {
        this.em = em;
    }

    /**
     * A request that was understood.
     *
     * @param print SHA-256 of what was signed
     */
    public record Asked(long system, UUID message, String print) {}

    /**
     * What came of it.
     *
     * @param child  about whom; null when that must not be known, and then nothing is logged
     * @param person for whom the system asked; 0 for itself
     * @param ground of a system that asks for itself
     */
    public record Outcome(
            RequestState state,
            String answer,
            @Nullable Long child,
            long person,
            String through,
            @Nullable String ground) {}

    /** @return false if the same request was answered meanwhile: that answer stands, and nothing was logged */
    public boolean keep(Asked asked, Outcome outcome) {
        return number(NativeQuery.value(
                        em,
                        KEEP,
                        asked.system(),
                        asked.message().toString(),
                        asked.print(),
                        outcome.state().name(),
                        outcome.child() == null ? null : outcome.child().toString(),
                        outcome.answer(),
                        outcome.person(),
                        outcome.state() == RequestState.requestIsRejectedBySmev,
                        outcome.through(),
                        outcome.ground()))
                == 1;
    }

    /** A request was found right and could not be answered; the broker tries again. */
    public void failed(String code, UUID message, String print, String failure) {
        NativeQuery.write(
                em, FAILED, code, message.toString(), print, RequestState.requestIsAcceptedBySmev.name(), failure);
    }

    /** Notes where a known request stands; nothing happens to one that is answered or taken back. */
    public void move(String code, UUID message, RequestState state) {
        NativeQuery.write(em, MOVE, code, message.toString(), state.name());
    }

    /**
     * The system has the answer.
     *
     * @return false when there was none
     */
    public boolean delivered(long system, UUID message) {
        return NativeQuery.write(em, DELIVERED, system, message.toString()) == 1;
    }

    /** Forgets answers that are older, and requests that are much older. */
    public void forget(int answers, int requests) {
        NativeQuery.write(em, FORGET, answers);
        NativeQuery.write(em, DROP, requests);
    }
}
