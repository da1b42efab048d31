package org.dnevnik.exchange.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered program that may be let read a school by OneRoster.
 *
 * @param gradebook whether works and marks are open too
 * @param openedAt  null: the school has not let it
 * @param openedBy  surname and given name
 * @param lastUsed  to the hour; null: never
 */
public record RosterProgram(
        long id,
        String name,
        boolean gradebook,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant lastUsed) {}
