package org.dnevnik.exchange.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.notifications.view.NoticeTopic;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param grant    of the token that has asked for it
 * @param token    what the owner calls the token, or the name of the program
 * @param alive    whether the token still is
 * @param state    ON, OFF after too many failures, GONE when the receiver has said so
 * @param failures in a row
 * @param dueAt    before which the receiver is left alone
 * @param triedAt  when something was sent last; null: never
 * @param answer   status of the last answer; 0: there was none, -1: the address is none to which anything may go
 * @param takenAt  when the receiver has taken something last; null: never
 * @param waiting  deliveries that are still to go
 */
public record WebhookLine(
        long id,
        long grant,
        String token,
        boolean alive,
        String url,
        List<NoticeTopic> topics,
        String state,
        Instant madeAt,
        int failures,
        Instant dueAt,
        @Nullable Instant triedAt,
        int answer,
        @Nullable Instant takenAt,
        long waiting) {

    public WebhookLine {
        topics = List.copyOf(topics);
    }

    public boolean isOn() {
        return alive && state.equals("ON");
    }
}
