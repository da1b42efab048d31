package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What each node says of its own broker every few seconds. */
public class NodeNews {

    private static final String TELL = """
            WITH told AS (
                INSERT INTO exchange.node AS n (name, at, signs, until, problem)
                VALUES (?1, clock_timestamp(), left(?2, 300), CAST(?3 AS timestamptz), left(?4, 100))
                ON CONFLICT (name) DO UPDATE SET at = excluded.at, signs = excluded.signs, until = excluded.until, problem = excluded.problem),
            gone AS (DELETE FROM exchange.node_queue WHERE node = ?1 AND queue <> ALL (string_to_array(?5, ',')))
            INSERT INTO exchange.node_queue (node, queue, messages, waited_ms, readers)
            SELECT ?1, * FROM unnest(string_to_array(?5, ','), CAST(string_to_array(?6, ',') AS bigint[]),
                                     CAST(string_to_array(?7, ',') AS bigint[]), CAST(string_to_array(?8, ',') AS int[]))
            ON CONFLICT (node, queue) DO UPDATE SET messages = excluded.messages, waited_ms = excluded.waited_ms, readers = excluded.readers""";

    private static final String FORGET =
            "DELETE FROM exchange.node WHERE at < clock_timestamp() - make_interval(hours => ?1)";

    private final EntityManager em;

    public NodeNews(EntityManager em) {
        this.em = em;
    }

    /**
     * What a node signs its answers with.
     *
     * @param by      subject of the certificate; empty: they go unsigned
     * @param until   when the certificate ends; null: there is none
     * @param problem why the key that is named is not the one that signs; empty: nothing is wrong
     */
    public record Signing(String by, @Nullable Instant until, String problem) {}

    public void tell(String node, Signing signing, List<QueueReading> queues) {
        NativeQuery.write(
                em,
                TELL,
                node,
                signing.by(),
                signing.until() == null ? null : signing.until().toString(),
                signing.problem(),
                column(queues, QueueReading::name),
                column(queues, q -> Long.toString(q.messages())),
                column(queues, q -> Long.toString(q.oldest().toMillis())),
                column(queues, q -> Integer.toString(q.consumers())));
    }

    /** Of nodes that have said nothing for so long. */
    public void forget(int hours) {
        NativeQuery.write(em, FORGET, hours);
    }

    private static String column(List<QueueReading> queues, Function<QueueReading, String> value) {
        return queues.stream().map(value).collect(Collectors.joining(","));
    }
}
