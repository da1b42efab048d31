package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

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

    /** @param body empty where the answer was no JSON; @param date by the other server's clock, empty where it did not say */
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

    private Answer send(HttpRequest.Builder request) throws GosuslugiFault {
        try {
            HttpResponse<InputStream> response = HTTP.send(
                    request.header("Accept", "application/json").timeout(ANSWER).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                return new Answer(response.statusCode(), json(stream.readNBytes(LONGEST)), date(response));
            }
        } catch (IOException e) {
            throw GosuslugiFault.away("no answer: " + e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GosuslugiFault.away("interrupted");
        }
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
