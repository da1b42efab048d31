package org.dnevnik.exchange.view;

import org.dnevnik.exchange.model.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a message, and what is known of that MessageID.
 *
 * @param name        of the system
 * @param guardians   whether it may ask for guardians
 * @param certificate X.509, PEM
 * @param perMinute   messages that it may send
 * @param perDay      as perMinute
 * @param state       doesNotExist when the system never sent it
 * @param print       SHA-256 of what was signed then; null with doesNotExist
 * @param answer      null: none yet, or forgotten
 */
public record KnownRequest(
        long system,
        String name,
        boolean guardians,
        String certificate,
        int perMinute,
        int perDay,
        RequestState state,
        @Nullable String print,
        @Nullable String answer) {}
