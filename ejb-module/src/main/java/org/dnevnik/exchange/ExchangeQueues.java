package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.exchange.view.DeadRequestLine;
import org.dnevnik.exchange.view.NodeQueues;
import org.dnevnik.kernel.Slice;

/**
 * The queues of other systems at a glance.
 *
 * @param nodes each with its own broker
 * @param dead  of all nodes, newest first
 */
public record ExchangeQueues(List<NodeQueues> nodes, Slice<DeadRequestLine> dead) {

    public ExchangeQueues {
        nodes = List.copyOf(nodes);
    }
}
