package org.dnevnik.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;

/**
 * The words of a letter in the reader's language.
 *
 * @param body with {@code {login}} and {@code {link}} in it
 */
public record MailWords(String subject, String body) {

    JsonObjectBuilder json() {
        return Json.createObjectBuilder().add("subject", subject).add("body", body);
    }

    static JsonObject read(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }

    static MailWords of(JsonObject told) {
        return new MailWords(told.getString("subject"), told.getString("body"));
    }

    /** The same with something else filled in. */
    MailWords with(String place, String text) {
        return new MailWords(subject, body.replace(place, text));
    }

    String filled(String login, String link) {
        return body.replace("{login}", login).replace("{link}", link);
    }
}
