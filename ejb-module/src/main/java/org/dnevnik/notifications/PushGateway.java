package org.dnevnik.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.view.PushDevice;
import org.eclipse.microprofile.config.Config;

/** Hands messages to the services of browsers' makers: only to those that are allowed, not for longer than ten seconds, never where they send us on to. */
@ApplicationScoped
class PushGateway {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** So long a service keeps a message for a browser that is closed, and so long we try to hand one over. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    private Config config;

    @Inject
    private PushKey key;

    @Inject
    private SchoolClock clock;

    @Inject
    private Reach reach;

    private PushHosts hosts = PushHosts.KNOWN;

    @PostConstruct
    void start() {
        hosts = PushHosts.of(config.getOptionalValue(PushHosts.SETTING, String.class));
    }

    /** What became of a message. */
    enum Outcome {
        TAKEN,
        /** The browser is no more, or is none to which messages may go. */
        GONE,
        /** Never: it is tried no more. */
        REFUSED,
        /** Not now. */
        LATER
    }

    boolean isAllowed(String endpoint) {
        return hosts.of(endpoint).isPresent();
    }

    /** @param topic of which a service keeps the last message alone: a repeat takes the place of what has not been shown yet */
    Outcome send(PushDevice device, byte[] text, String topic) {
        Optional<URI> endpoint = hosts.of(device.endpoint());
        Optional<PushKey.Pair> pair = key.pair();
        if (endpoint.isEmpty()) {
            return Outcome.GONE;
        }
        try {
            return pair.isEmpty() ? Outcome.LATER : outcome(post(endpoint.get(), pair.get(), device, text, topic));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Outcome.GONE; // keys that are none
        } catch (IOException e) {
            return Outcome.LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.LATER;
        }
    }

    private int post(URI endpoint, PushKey.Pair pair, PushDevice device, byte[] text, String topic)
            throws GeneralSecurityException, IOException, InterruptedException {
        HexFormat hex = HexFormat.of();
        byte[] body = PushSeal.sealed(text, hex.parseHex(device.key()), hex.parseHex(device.auth()));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header(
                        "Authorization",
                        Vapid.authorization(endpoint, reach.site().orElse(""), pair, clock.now()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(KEPT.toSeconds()))
                .header("Topic", topic)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<InputStream> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body()
                .close(); // unread: the limit of time ends with the head, and a body that drips would hold the queue
        return answer.statusCode();
    }

    static Outcome outcome(int status) {
        if (status / 100 == 2) {
            return Outcome.TAKEN;
        }
        if (status == 404 || status == 410) {
            return Outcome.GONE;
        }
        return status == 429 || status / 100 == 5 ? Outcome.LATER : Outcome.REFUSED;
    }
}
