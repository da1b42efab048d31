package org.dnevnik.exchange.model;

import java.time.Duration;

/**
 * A queue of the node's broker as it was when the node told of it.
 *
 * @param oldest    how long the first message has waited; zero for an empty queue
 * @param consumers connected readers
 */
public record QueueReading(String name, long messages, Duration oldest, int consumers) {}
