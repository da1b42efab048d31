package org.dnevnik.exchange.model;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The lines of one table on their way in: numbers of lines become ids, and nothing that the package says takes the place of these. */
final class UnpackedRows {

    private static final int TOGETHER = 500;

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final PackedTable table;
    private final Map<String, NewIds> ids;
    private final NewIds own;
    private final long region;
    private final List<String> references;
    private final RowSets sets;
    private final List<String> waiting = new ArrayList<>(TOGETHER);
    private int read;

    /**
     * @param ids    of all tables that came before, and of this one
     * @param region that the school belongs to from now on
     * @param head   the first line, which names the columns
     */
    UnpackedRows(PackedTable table, Map<String, NewIds> ids, NewIds own, long region, RowSets sets, String head) {
        this.table = table;
        this.ids = ids;
        this.own = own;
        this.region = region;
        this.sets = sets;
        JsonArray told = array(head);
        if (told.size() != 3 || !told.get(0).toString().equals(String.valueOf(PackedSchools.FORMAT))) {
            throw new Refusal(PackageRefusal.NEWER, table.name());
        }
        references = names(told.get(1), table.ids());
        sets.takes(references, names(told.get(2), table.plain()));
    }

    private List<String> names(JsonValue told, List<String> known) {
        if (!(told instanceof JsonArray array)) {
            throw damaged();
        }
        List<String> names = array.stream()
                .map(v -> v instanceof JsonString s ? s.getString() : "")
                .toList();
        names.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw new Refusal(PackageRefusal.NEWER, table.name() + '.' + n);
        });
        return names;
    }

    void add(String line) throws SQLException {
        read++;
        JsonArray row = array(line);
        if (row.size() != references.size() + 1 || !(row.get(references.size()) instanceof JsonObject values)) {
            throw damaged();
        }
        String begun = ids(row, values);
        requireNothingTwice(values);
        String rest = values.toString().substring(1);
        waiting.add(rest.equals("}") ? begun.substring(0, begun.length() - 1) + rest : begun + rest);
        if (waiting.size() == TOGETHER) {
            write();
        }
    }

    /** The row's beginning, with a comma at its end. */
    private String ids(JsonArray row, JsonObject values) throws SQLException {
        StringBuilder json = new StringBuilder("{");
        if (table.sequence() != null) {
            json.append("\"id\":").append(own.of(read)).append(',');
        }
        for (int i = 0; i < references.size(); i++) {
            json.append('"').append(references.get(i)).append("\":");
            json.append(reference(references.get(i), row.get(i), kind(values))).append(',');
        }
        if (table.name().equals(PackedTables.SCHOOL)) {
            json.append("\"region\":").append(region).append(',');
        }
        return json.toString();
    }

    /** Of two values of one name the last counts: what stands at the row's beginning stays as it stands. */
    private void requireNothingTwice(JsonObject values) {
        if (Stream.concat(Stream.of("id", "region"), table.references().keySet().stream())
                .anyMatch(values::containsKey)) {
            throw damaged();
        }
    }

    private @Nullable String kind(JsonObject values) {
        return table.kinds().isEmpty() ? null : values.getString(PackedTable.OWNER_KIND, null);
    }

    private String reference(String column, JsonValue number, @Nullable String kind) throws SQLException {
        if (number == JsonValue.NULL) {
            return "null";
        }
        if (!(number instanceof JsonNumber told) || told.longValue() < 0 || told.longValue() > PackedLines.MOST) {
            throw damaged();
        }
        if (told.longValue() == 0) {
            return "0";
        }
        NewIds other = ids.get(table.target(column, kind));
        if (other == null || !table.loose().contains(column) && !other.holds(told.longValue())) {
            throw damaged();
        }
        return Long.toString(other.ofPerhapsGone(told.longValue()));
    }

    private JsonArray array(String line) {
        try (var reader = JSON.createReader(new StringReader(line))) {
            return reader.readArray();
        } catch (JsonException e) {
            throw damaged();
        }
    }

    private Refusal damaged() {
        return RowSets.damaged(table, read);
    }

    /** What was added and waits. */
    void write() throws SQLException {
        if (!waiting.isEmpty()) {
            sets.write(waiting, read);
            waiting.clear();
        }
    }
}
