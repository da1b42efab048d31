package org.dnevnik.outbox.view;

import org.dnevnik.kernel.Slice;

/**
 * The outbox at a glance.
 *
 * @param waiting rows that no relay has taken yet
 * @param onTheWay rows whose message was sent and not handled yet
 * @param dead    rows that wait for an administrator, newest first
 */
public record QueueState(long waiting, long onTheWay, Slice<DeadRow> dead) {}
