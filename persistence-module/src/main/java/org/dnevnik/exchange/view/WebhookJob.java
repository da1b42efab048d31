package org.dnevnik.exchange.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes to a receiver next.
 *
 * @param grant    of the token that has asked
 * @param token    its name
 * @param asked    whether its owner has a password to choose or a text to answer, before which no token of theirs opens anything
 * @param secret   sealed for the grant, in hex
 * @param failures of the webhook in a row so far
 * @param delivery by which the receiver knows a repeat
 * @param person   whom it is about; null for a trial
 * @param object   a lesson, a task or a class; null: the day has to do
 */
public record WebhookJob(
        long hook,
        long grant,
        String token,
        boolean asked,
        String url,
        String secret,
        int failures,
        long id,
        String delivery,
        String kind,
        String topic,
        @Nullable Long person,
        @Nullable Long object,
        @Nullable LocalDate day,
        Instant happenedAt) {}
