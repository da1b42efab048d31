package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.model.QueueReading;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the nodes have told of their brokers, one statement. */
public class NodeQueuesQuery {

    /** Nodes tell every five seconds; ages are those of now. */
    private static final String NODES = """
            SELECT n.name, n.at, n.at < clock_timestamp() - interval '30 seconds', n.signs, n.until, n.problem, q.queue, q.messages,
                   CASE WHEN q.messages > 0 AND q.waited_ms > 0
                        THEN q.waited_ms + CAST(extract(epoch FROM clock_timestamp() - n.at) * 1000 AS bigint) ELSE 0 END, q.readers
            FROM exchange.node n JOIN exchange.node_queue q ON q.node = n.name
            ORDER BY n.name, q.queue LIKE 'exchange.replies.%', q.queue""";

    private final EntityManager em;

    public NodeQueuesQuery(EntityManager em) {
        this.em = em;
    }

    /** By name; those that fell silent within the last hours too. */
    public List<NodeQueues> all() {
        Map<String, List<Object[]>> nodes = new LinkedHashMap<>();
        NativeQuery.rows(em, NODES)
                .forEach(r -> nodes.computeIfAbsent((String) r[0], n -> new ArrayList<>())
                        .add(r));
        return nodes.values().stream().map(NodeQueuesQuery::node).toList();
    }

    private static NodeQueues node(List<Object[]> rows) {
        Object[] r = rows.get(0);
        return new NodeQueues(
                (String) r[0],
                instant(r[1]),
                (Boolean) r[2],
                (String) r[3],
                InstantColumn.of(r[4]),
                (String) r[5],
                rows.stream().map(NodeQueuesQuery::queue).toList());
    }

    private static QueueReading queue(Object[] r) {
        return new QueueReading((String) r[6], number(r[7]), Duration.ofMillis(number(r[8])), whole(r[9]));
    }
}
