package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.exchange.view.DeadRequestLine;
import org.dnevnik.kernel.Slice;

/**
 * The queues of other systems at a glance.
 *
 * @param queues of the node that answers: each has a broker of its own
 * @param dead   of all nodes, newest first
 */
public record ExchangeQueues(List<QueueReading> queues, Slice<DeadRequestLine> dead) {

    public ExchangeQueues {
        queues = List.copyOf(queues);
    }
}
