package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.exchange.AddWebhook;
import org.dnevnik.exchange.WebhookService;

/** Rows of webhooks.txt: addresses that hear of changes. */
final class WebhooksCalls {

    /** Of what the mother has granted in world.sql. */
    private static final long HOOK = 900_001;

    private static final long GRANT = 900_001;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("WebhookService.list", c -> hooks().list(c)),
            entry("WebhookService.tokens", c -> hooks().tokens(c)),
            entry(
                    "WebhookService.add",
                    c -> hooks().add(c, GRANT, new AddWebhook("ftp://nowhere.example/", List.of("marks")))),
            entry("WebhookService.test", c -> hooks().test(c, HOOK)),
            entry("WebhookService.resume", c -> hooks().resume(c, HOOK)),
            entry("WebhookService.remove", c -> hooks().remove(c, HOOK)));

    private WebhooksCalls() {}

    private static WebhookService hooks() {
        return Calls.of(WebhookService.class);
    }
}
