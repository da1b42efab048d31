package org.dnevnik.exchange.view;

import java.time.Instant;

/**
 * A request that what may be erased of somebody be gone.
 *
 * @param person  about whom
 * @param name    theirs
 * @param asker   who asked
 * @param outcome {@code ERASED} or {@code REFUSED}; empty while it is open
 * @param why     it was refused
 */
public record ErasureLine(
        long id, long person, String name, String asker, String school, Instant askedAt, String outcome, String why) {

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
