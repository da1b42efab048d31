package org.dnevnik.people;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people type, cleaned and written down. */
final class Words {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Words() {}

    /** Composed, without signs that nobody sees, one blank between words; empty for nothing. */
    static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip();
    }

    /**
     * A JSON object of the fields that are not empty.
     *
     * @param namesAndValues name, value, name, value …
     */
    static String json(String... namesAndValues) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                object.add(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object.build().toString();
    }
}
