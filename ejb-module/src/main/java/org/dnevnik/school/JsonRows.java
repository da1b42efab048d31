package org.dnevnik.school;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for the bulk statements, as a JSON array. */
final class JsonRows {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final JsonArrayBuilder rows = JSON.createArrayBuilder();
    private int count;

    /** @param namesAndValues name, value, name, value …; what is null is left out */
    void add(@Nullable Object... namesAndValues) {
        rows.add(row(namesAndValues));
        count++;
    }

    /** One row alone, as a JSON object; as {@link #add}. */
    static String one(@Nullable Object... namesAndValues) {
        return row(namesAndValues).build().toString();
    }

    private static JsonObjectBuilder row(@Nullable Object... namesAndValues) {
        JsonObjectBuilder row = JSON.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String name = String.valueOf(namesAndValues[i]);
            if (value instanceof Number number) {
                row.add(name, number.longValue());
            } else if (value != null) {
                row.add(name, value.toString());
            }
        }
        return row;
    }

    int count() {
        return count;
    }

    @Override
    public String toString() {
        return rows.build().toString();
    }
}
