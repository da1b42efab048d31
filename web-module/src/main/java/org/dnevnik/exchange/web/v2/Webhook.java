package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dnevnik.exchange.AddWebhook;
import org.dnevnik.exchange.MadeWebhook;
import org.dnevnik.exchange.view.WebhookLine;
import org.jspecify.annotations.Nullable;

/**
 * An address that hears of changes.
 *
 * @param state      {@code on}, {@code off} after too many failures, {@code gone} when the receiver has said so
 * @param failures   in a row
 * @param lastAnswer status; 0: there was none, -1: the address is none to which anything may go
 * @param waiting    deliveries that are still to go
 * @param secret     with which deliveries are signed; in the answer to its making alone
 */
public record Webhook(
        Id id,
        String url,
        List<String> topics,
        String state,
        String created,
        int failures,
        @Nullable String lastTried,
        int lastAnswer,
        @Nullable String lastTaken,
        long waiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static List<Webhook> of(List<WebhookLine> lines) {
        return lines.stream().map(line -> of(line, null)).toList();
    }

    static Webhook of(MadeWebhook made) {
        return of(made.line(), made.secret());
    }

    private static Webhook of(WebhookLine line, @Nullable String secret) {
        return new Webhook(
                Id.of(line.id()),
                line.url(),
                line.topics().stream().map(AddWebhook::word).toList(),
                line.state().toLowerCase(Locale.ROOT),
                line.madeAt().toString(),
                line.failures(),
                told(line.triedAt()),
                line.answer(),
                told(line.takenAt()),
                line.waiting(),
                secret);
    }

    private static @Nullable String told(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
