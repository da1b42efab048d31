package org.dnevnik.exchange;

import org.dnevnik.exchange.view.WebhookLine;

/**
 * A new webhook.
 *
 * @param secret with which what goes to it is signed, for this once
 */
public record MadeWebhook(WebhookLine line, String secret) {

    @Override
    public String toString() {
        return "webhook " + line.id();
    }
}
