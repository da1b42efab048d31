package org.dnevnik.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event that its handler has just taken out of the outbox.
 *
 * @param event   the event's own id, the same however often its message comes
 * @param kind    what happened, in the words of the feature that wrote it
 * @param school  the school where it happened; null for the region
 * @param payload JSON, understood by the handler of this kind
 */
public record OutboxEvent(
        String event, String kind, @Nullable Long school, String payload) {}
