package org.dnevnik.protocol;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Holds answers against what the API's description says of them. */
final class Schemas {

    private final JsonObject api;

    Schemas(JsonObject api) {
        this.api = api;
    }

    /** All paths, with placeholders. */
    Set<String> paths() {
        return api.getJsonObject("paths").keySet();
    }

    /** All calls: {@code get /marks/{mark}}. */
    List<String> calls() {
        return paths().stream()
                .flatMap(p -> api.getJsonObject("paths").getJsonObject(p).keySet().stream()
                        .map(verb -> verb + " " + p))
                .toList();
    }

    /**
     * The description of a call.
     *
     * @param template path with placeholders
     */
    JsonObject call(String verb, String template) {
        return Objects.requireNonNull(
                api.getJsonObject("paths").getJsonObject("/" + template).getJsonObject(verb.toLowerCase(Locale.ROOT)),
                template);
    }

    /** How the description names the shape of a right answer: {@code List<Mark>}. */
    String shape(JsonObject call) {
        return named(answer(call));
    }

    private static JsonObject answer(JsonObject call) {
        return call.getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
    }

    private static String named(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            String ref = schema.getString("$ref");
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        return switch (schema.getString("type", "")) {
            case "array" -> "List<" + named(schema.getJsonObject("items")) + ">";
            case "string" -> "String";
            case "integer" -> "Long";
            default -> "Object";
        };
    }

    /** What of the answer is other than described. */
    List<String> faults(JsonObject call, JsonValue answer) {
        List<String> faults = new ArrayList<>();
        check("", answer(call), answer, faults);
        return faults;
    }

    private void check(String at, JsonObject schema, JsonValue value, List<String> faults) {
        if (schema.containsKey("$ref")) {
            String ref = schema.getString("$ref");
            check(
                    at,
                    api.getJsonObject("components")
                            .getJsonObject("schemas")
                            .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1)),
                    value,
                    faults);
        } else if (schema.containsKey("anyOf")) {
            if (value.getValueType() != ValueType.NULL) {
                check(at, schema.getJsonArray("anyOf").getJsonObject(0), value, faults);
            }
        } else if (schema.containsKey("type")) {
            checkTyped(at, schema, value, faults);
        }
    }

    private void checkTyped(String at, JsonObject schema, JsonValue value, List<String> faults) {
        JsonValue type = Objects.requireNonNull(schema.get("type"));
        List<String> types = type instanceof JsonArray several
                ? several.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of(((JsonString) type).getString());
        if (types.stream().noneMatch(t -> isOf(t, value))) {
            faults.add(at + " is " + value.getValueType() + ", not " + types);
            return;
        }
        if (value instanceof JsonObject object) {
            checkObject(at, schema, object, faults);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < Math.min(array.size(), 5); i++) {
                check(at + "[" + i + "]", schema.getJsonObject("items"), array.get(i), faults);
            }
        }
    }

    private void checkObject(String at, JsonObject schema, JsonObject object, List<String> faults) {
        JsonObject properties = schema.getJsonObject("properties");
        schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .filter(name -> !object.containsKey(name))
                .forEach(name -> faults.add(at + "." + name + " is missing"));
        object.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(at + "." + name, properties.getJsonObject(name), value, faults);
            } else {
                faults.add(at + "." + name + " is not described");
            }
        });
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "string" -> value instanceof JsonString;
            case "integer" -> value instanceof JsonNumber number && number.isIntegral();
            case "number" -> value instanceof JsonNumber;
            case "boolean" -> value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE;
            default -> value.getValueType() == ValueType.NULL;
        };
    }
}
