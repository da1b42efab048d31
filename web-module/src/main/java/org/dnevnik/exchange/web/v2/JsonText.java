package org.dnevnik.exchange.web.v2;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** Reads the JSON of strangers. How deep it goes is seen before: the parser tells of that by no fault of JSON. */
final class JsonText {

    private static final int DEEPEST = 100;

    private JsonText() {}

    /** @throws ParameterInvalid for what is no JSON, is nested too deeply, or has a number of more than a thousand digits */
    static JsonValue read(String text) {
        if (isDeep(text)) {
            throw new ParameterInvalid("the body is nested too deeply");
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw new ParameterInvalid("the body is not JSON");
        } catch (UnsupportedOperationException e) {
            throw new ParameterInvalid("the body has too long a number");
        }
    }

    private static boolean isDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            if (!escaped && c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ']' || c == '}')) {
                depth--;
            }
            escaped = quoted && !escaped && c == '\\';
        }
        return depth > DEEPEST;
    }
}
