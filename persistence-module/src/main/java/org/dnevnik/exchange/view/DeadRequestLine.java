package org.dnevnik.exchange.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be answered.
 *
 * @param system  as it says itself, not proven; empty: it does not
 * @param message its MessageID; null: not readable
 * @param reason  a rejection of the schema, or OVERSIZED
 * @param size    characters, or bytes of what was too big to be read
 * @param replays whether it can be tried again
 * @param waits   for which node, to be tried again there; empty: nobody has ordered that
 */
public record DeadRequestLine(
        long id,
        Instant at,
        String system,
        @Nullable String message,
        String reason,
        String detail,
        long size,
        boolean replays,
        String waits) {}
