package org.dnevnik.exchange.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.exchange.model.QueueReading;
import org.jspecify.annotations.Nullable;

/**
 * What a node has told of its broker.
 *
 * @param at     when
 * @param silent whether that is longer ago than a node that runs would let pass
 * @param signs  whose certificate is under its answers; empty: they go unsigned
 * @param until  when that certificate ends; null with none
 * @param problem why the key that is named there is not what signs; empty: nothing is wrong
 */
public record NodeQueues(
        String node,
        Instant at,
        boolean silent,
        String signs,
        @Nullable Instant until,
        String problem,
        List<QueueReading> queues) {

    public NodeQueues {
        queues = List.copyOf(queues);
    }
}
