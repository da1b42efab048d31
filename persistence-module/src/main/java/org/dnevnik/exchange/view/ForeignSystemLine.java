package org.dnevnik.exchange.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system that may ask over queues.
 *
 * @param code        its login, and the end of its address of answers
 * @param guardians   whether it may ask for guardians whom it has identified
 * @param certificate X.509, PEM
 * @param secretSince since when the secret is the one in use
 * @param perMinute   messages that it may send, over all nodes
 * @param perDay      as perMinute
 * @param today       messages since midnight
 * @param refused     since midnight, over a limit; not among those of today
 * @param lastAt      of the last request that was understood and is not forgotten; null: none
 */
public record ForeignSystemLine(
        long id,
        String code,
        String name,
        boolean guardians,
        String certificate,
        Instant secretSince,
        boolean enabled,
        int perMinute,
        int perDay,
        long today,
        long refused,
        @Nullable Instant lastAt) {}
