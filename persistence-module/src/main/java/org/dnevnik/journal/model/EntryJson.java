package org.dnevnik.journal.model;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a pupil at a lesson, as JSON travels to the database and back. */
final class EntryJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private EntryJson() {}

    static JsonObjectBuilder of(EntrySaid said) {
        JsonObjectBuilder told =
                JSON.createObjectBuilder().add("status", said.status().name());
        put(told, "minutes", said.minutes());
        put(told, "reason", said.reason());
        put(told, "remark", said.remark());
        put(told, "note", said.note());
        put(told, "notice", said.notice());
        put(told, "before", said.before());
        return told;
    }

    private static void put(JsonObjectBuilder told, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            told.add(name, number.longValue());
        } else if (value != null) {
            told.add(name, value.toString());
        }
    }

    static EntrySaid read(JsonObject told) {
        Long minutes = number(told, "minutes");
        String before = told.getString("before", null);
        return new EntrySaid(
                Attendance.valueOf(told.getString("status")),
                minutes == null ? null : (Integer) minutes.intValue(),
                number(told, "reason"),
                told.getString("remark", null),
                told.getString("note", null),
                number(told, "notice"),
                before == null ? null : Attendance.valueOf(before));
    }

    private static @Nullable Long number(JsonObject told, String name) {
        return told.containsKey(name) ? (Long) told.getJsonNumber(name).longValue() : null;
    }
}
