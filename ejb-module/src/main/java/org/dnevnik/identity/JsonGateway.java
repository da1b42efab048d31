package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks another server for JSON: not for longer than ten seconds, not more than a quarter of a megabyte, never where it is sent on to. */
@ApplicationScoped
class JsonGateway {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST = 256 << 10;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Duration patience;

    /** For the container. */
    JsonGateway() {
        this(ANSWER);
    }

    /** @param patience until the last byte of an answer has come */
    JsonGateway(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param body empty where the answer was no JSON
     * @param date by the other server's clock, empty where it did not say
     */
    record Answer(int status, JsonObject body, Optional<Instant> date) {

        boolean isGood() {
            return status == 200;
        }
    }

    Answer post(String address, Map<String, String> form) throws GosuslugiFault {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(EsiaRequest.coded(form))));
    }

    Answer get(String address, String bearer) throws GosuslugiFault {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + bearer));
    }

    /** The time runs until the last byte: the client's own limit ends with the first line of an answer, and a body may drip for ever. */
    private Answer send(HttpRequest.Builder request) throws GosuslugiFault {
        CompletableFuture<HttpResponse<byte[]>> asked = HTTP.sendAsync(
                request.header("Accept", "application/json").build(), head -> bounded(new ByteArrayOutputStream()));
        try {
            HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), json(response.body()), date(response));
        } catch (TimeoutException e) {
            throw GosuslugiFault.away("no answer within " + patience);
        } catch (ExecutionException e) {
            throw GosuslugiFault.away("no answer: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GosuslugiFault.away("interrupted");
        } finally {
            asked.cancel(true);
        }
    }

    /** What comes beyond the limit is not kept; what is cut off is no JSON. */
    private static BodySubscriber<byte[]> bounded(ByteArrayOutputStream kept) {
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArrayConsumer(part ->
                        part.ifPresent(bytes -> kept.write(bytes, 0, Math.min(bytes.length, LONGEST - kept.size())))),
                nothing -> kept.toByteArray());
    }

    private static JsonObject json(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException e) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static Optional<Instant> date(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(d -> ZonedDateTime.parse(d, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
