package org.dnevnik.exchange.web.v2;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as clients send it: a JSON array of numbers, an object, or form fields of which one may hold the object as JSON text. Numbers come as
 * numbers or as text.
 */
public final class Sent {

    /** More are not looked up at once. */
    private static final int MOST = 1000;

    /** Places before or behind the point; no id and no mark has more. */
    private static final int FARTHEST = 40;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Sent> items = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    private Sent() {}

    static Sent json(String text) {
        Sent sent = new Sent();
        if (!text.isBlank()) {
            sent.take(JsonText.read(text));
        }
        return sent;
    }

    static Sent form(String text) {
        Sent sent = new Sent();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                sent.field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return sent;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ParameterInvalid("the body is not a form");
        }
    }

    private void field(String name, String value) {
        String stripped = value.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            take(JsonText.read(stripped));
        } else {
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
    }

    private void take(JsonValue value) {
        if (value instanceof JsonArray array) {
            if (array.size() > MOST) {
                throw new ParameterInvalid("more than " + MOST + " at once");
            }
            array.forEach(this::item);
        } else if (value instanceof JsonObject object) {
            object.forEach(this::member);
        } else {
            item(value);
        }
    }

    private void item(JsonValue value) {
        if (value instanceof JsonObject object) {
            Sent item = new Sent();
            object.forEach(item::member);
            items.add(item);
        } else {
            numbers.add(number(text(value)));
        }
    }

    private void member(String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            for (JsonValue one : array) {
                if (!(one instanceof JsonObject)) {
                    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(text(one));
                }
            }
        } else if (value.getValueType() != JsonValue.ValueType.NULL && !(value instanceof JsonObject)) {
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(text(value));
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? plain(number.bigDecimalValue()) : value.toString();
    }

    /** Written out, 1e999999999 would take a gigabyte. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > FARTHEST ? number.toString() : number.toPlainString();
    }

    static long number(String text) {
        if (!text.strip().matches("-?[0-9]{1,18}")) {
            throw new ParameterInvalid("not a number");
        }
        return Long.parseLong(text.strip());
    }

    /**
     * Numbers of the array, of a field with this name, and those of the query.
     *
     * @throws ParameterInvalid for more than may be asked at once
     */
    List<Long> ids(String name, List<Long> query) {
        List<Long> all = new ArrayList<>(query);
        all.addAll(numbers);
        all.addAll(ids(fields.getOrDefault(name, List.of())));
        return bounded(all);
    }

    /** Numbers of a query: repeated, or with commas between. */
    static List<Long> ids(List<String> query) {
        return bounded(query.stream()
                .flatMap(v -> Arrays.stream(v.split(",", -1)))
                .filter(v -> !v.isBlank())
                .map(Sent::number)
                .toList());
    }

    static List<Long> bounded(List<Long> ids) {
        if (ids.size() > MOST) {
            throw new ParameterInvalid("more than " + MOST + " at once");
        }
        return ids.stream().distinct().toList();
    }

    /** Of several objects each, of one that one. */
    List<Sent> objects() {
        return items.isEmpty() ? List.of(this) : items;
    }

    /** A field's text; null without it. */
    @Nullable
    String text(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** A field's texts: a list, a repeated field, or none. */
    List<String> texts(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** A field's number, or that of its name with {@code _str}; null without both. */
    @Nullable
    Long id(String name) {
        String found = text(name);
        String told = found == null ? text(name + "_str") : found;
        return told == null || told.isBlank() ? null : (Long) number(told);
    }

    /** @throws ParameterInvalid without it */
    long needed(String name) {
        Long id = id(name);
        if (id == null) {
            throw new ParameterInvalid(name + " is needed");
        }
        return id;
    }
}
