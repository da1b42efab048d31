package org.dnevnik.exchange.model;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Makes a school of what {@link PackedSchools} wrote, in the caller's transaction: all of it or nothing. People whose SNILS is known here are
 * the same people and keep what stands here about them, and so do their accounts.
 */
public class UnpackedSchools {

    private static final int TOGETHER = 500;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_LINES = 5_000_000;

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Rows that may be here before, because the people whom they name are. */
    private static final Set<String> SHARED = Set.of(
            "people.document",
            "people.guardianship",
            "notifications.notification",
            "identity.consent",
            "identity.consent_purpose",
            "identity.consent_text");

    /** Rows that are taken from here where they are, and by which condition on the row {@code r} of the package. */
    private static final Map<String, String> KNOWN =
            Map.of(PackedTables.PERSON, "k.snils = r.snils", "identity.account", "k.person = r.person");

    private final EntityManager em;
    private final Map<String, NewIds> ids = new HashMap<>();

    public UnpackedSchools(EntityManager em) {
        this.em = em;
    }

    /**
     * @param file   a package
     * @param region that the school belongs to from now on
     * @return the school's id
     * @throws Refusal with a {@link PackageRefusal}
     */
    public long read(Path file, long region) throws IOException {
        Connection database = em.unwrap(Connection.class);
        try (Patience patience = Patience.with(database, Patience.OF_A_SCHOOL);
                ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<PackedTable> tables = PackedTables.of(database);
            requireKnown(zip, tables);
            for (PackedTable table : tables) {
                ZipEntry entry = zip.getEntry(table.name() + PackedSchools.SUFFIX);
                if (entry != null) {
                    read(zip, entry, table, region, database);
                }
            }
            queueForSeals(database);
            return school();
        } catch (ZipException e) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        } catch (SQLException e) {
            throw new IllegalStateException("the school could not be written", e);
        }
    }

    private static void requireOne(NewIds schools) {
        if (!schools.holds(1) || schools.holds(2)) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        }
    }

    private long school() {
        return Objects.requireNonNull(ids.get(PackedTables.SCHOOL), "a school").of(1);
    }

    private static void requireKnown(ZipFile zip, List<PackedTable> tables) {
        Set<String> known =
                tables.stream().map(t -> t.name() + PackedSchools.SUFFIX).collect(Collectors.toSet());
        if (zip.size() > known.size() || zip.getEntry(PackedTables.SCHOOL + PackedSchools.SUFFIX) == null) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        }
        zip.stream().filter(e -> !known.contains(e.getName())).findFirst().ifPresent(e -> {
            throw e.getName().endsWith(PackedSchools.SUFFIX)
                    ? new Refusal(PackageRefusal.NEWER, e.getName())
                    : new Refusal(PackageRefusal.NO_PACKAGE);
        });
    }

    private void read(ZipFile zip, ZipEntry entry, PackedTable table, long region, Connection database)
            throws IOException, SQLException {
        NewIds own = new NewIds(database, table.sequence(), count(zip, entry) - 1);
        ids.put(table.name(), own);
        if (table.name().equals(PackedTables.SCHOOL)) {
            requireOne(own);
        }
        try (BufferedReader lines = open(zip, entry)) {
            String head = line(lines);
            Rows rows = new Rows(table, region, database, own, head == null ? "" : head);
            for (String line = line(lines); line != null; line = line(lines)) {
                rows.add(line);
            }
            rows.write();
        }
        if (table.name().equals("school.academic_year")) {
            openYears(database);
        }
    }

    /** Rows of a year need its partitions. */
    private void openYears(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "SELECT school.open_academic_year(year) FROM school.academic_year WHERE school = ?")) {
            statement.setLong(1, school());
            statement.execute();
        }
    }

    /** What the ledger tells is the chain of its new school from now on. */
    private void queueForSeals(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM journal.ledger WHERE school = ?")) {
            statement.setLong(1, school());
            statement.executeUpdate();
        }
    }

    private static BufferedReader open(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    private static int count(ZipFile zip, ZipEntry entry) throws IOException {
        int count = 0;
        try (BufferedReader lines = open(zip, entry)) {
            while (line(lines) != null) {
                if (++count > MOST_LINES) {
                    throw new Refusal(PackageRefusal.TOO_LARGE);
                }
            }
        }
        return count;
    }

    /** @return null at the end */
    private static @Nullable String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c != '\n'; c = lines.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new Refusal(PackageRefusal.TOO_LARGE);
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /** The rows of one table on their way in. */
    private final class Rows {

        private final PackedTable table;
        private final long region;
        private final Connection database;
        private final NewIds own;
        private final List<String> references;
        private final List<String> plain;
        private final List<String> waiting = new ArrayList<>(TOGETHER);
        private int read;

        Rows(PackedTable table, long region, Connection database, NewIds own, String head) {
            this.table = table;
            this.region = region;
            this.database = database;
            this.own = own;
            JsonArray told = array(head);
            if (told.size() != 3 || !told.get(0).toString().equals(String.valueOf(PackedSchools.FORMAT))) {
                throw new Refusal(PackageRefusal.NEWER, table.name());
            }
            references = names(told.get(1), table.ids());
            plain = names(told.get(2), table.plain());
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
            StringBuilder json = new StringBuilder("{");
            if (table.sequence() != null) {
                json.append("\"id\":").append(own.of(read)).append(',');
            }
            for (int i = 0; i < references.size(); i++) {
                json.append('"').append(references.get(i)).append("\":");
                json.append(reference(references.get(i), row.get(i), kind(values)))
                        .append(',');
            }
            if (table.name().equals(PackedTables.SCHOOL)) {
                json.append("\"region\":").append(region).append(',');
            }
            // of two values of one name the last counts: what was said above stays as it was said
            if (Stream.concat(Stream.of("id", "region"), table.references().keySet().stream())
                    .anyMatch(values::containsKey)) {
                throw damaged();
            }
            String rest = values.toString().substring(1);
            waiting.add(rest.equals("}") ? json.substring(0, json.length() - 1) + rest : json + rest);
            if (waiting.size() == TOGETHER) {
                write();
            }
        }

        private @Nullable String kind(JsonObject values) {
            return table.kinds().isEmpty() ? null : values.getString(PackedTable.OWNER_KIND, null);
        }

        private String reference(String column, JsonValue number, @Nullable String kind) throws SQLException {
            if (number == JsonValue.NULL) {
                return "null";
            }
            if (!(number instanceof JsonNumber told) || told.longValue() < 0 || told.longValue() > MOST_LINES) {
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
            return new Refusal(PackageRefusal.DAMAGED, table.name(), read + 1);
        }

        void write() throws SQLException {
            if (waiting.isEmpty()) {
                return;
            }
            String rows = "[" + String.join(",", waiting) + "]";
            String known = KNOWN.get(table.name());
            if (known != null) {
                keepKnown(rows, known);
            }
            if (table.name().equals("identity.account")) {
                requireFreeLogins(rows);
            }
            try (PreparedStatement statement = database.prepareStatement(insert(known))) {
                statement.setString(1, rows);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw refusal(e);
            }
            waiting.clear();
        }

        private String insert(@Nullable String known) {
            String columns = Stream.of(
                            Stream.of("id").filter(c -> table.sequence() != null),
                            Stream.of("region").filter(c -> table.name().equals(PackedTables.SCHOOL)),
                            references.stream(),
                            plain.stream())
                    .flatMap(c -> c)
                    .collect(Collectors.joining(", "));
            return "INSERT INTO " + table.name() + " (" + columns + ") SELECT " + columns + FROM.formatted(table.name())
                    + (known == null
                            ? ""
                            : " WHERE NOT EXISTS (SELECT FROM " + table.name() + " k WHERE " + known + ")")
                    + (SHARED.contains(table.name()) ? " ON CONFLICT DO NOTHING" : "");
        }

        private void keepKnown(String rows, String known) throws SQLException {
            try (PreparedStatement statement = database.prepareStatement(
                    "SELECT r.id, k.id" + FROM.formatted(table.name()) + " JOIN " + table.name() + " k ON " + known)) {
                statement.setString(1, rows);
                try (ResultSet here = statement.executeQuery()) {
                    Map<Long, Long> met = new HashMap<>();
                    while (here.next()) {
                        met.put(here.getLong(1), here.getLong(2));
                    }
                    for (int line = read - waiting.size() + 1; line <= read; line++) {
                        Long id = met.get(own.of(line));
                        if (id != null) {
                            own.wasHere(line, id);
                        }
                    }
                }
            } catch (SQLException e) {
                throw refusal(e);
            }
        }

        private void requireFreeLogins(String rows) throws SQLException {
            try (PreparedStatement statement = database.prepareStatement("SELECT k.login" + FROM.formatted(table.name())
                    + " JOIN identity.account k ON lower(k.login) = lower(r.login) AND k.person <> r.person LIMIT 1")) {
                statement.setString(1, rows);
                try (ResultSet taken = statement.executeQuery()) {
                    if (taken.next()) {
                        throw new Refusal(PackageRefusal.LOGIN_TAKEN, taken.getString(1));
                    }
                }
            }
        }

        /** The database's own words tell nothing to whoever brings the file. */
        private Refusal refusal(SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (table.name().equals(PackedTables.SCHOOL) && state.equals("23505")) {
                return new Refusal(PackageRefusal.NAME_TAKEN);
            }
            if (state.startsWith("22") || state.startsWith("23")) {
                return damaged();
            }
            throw new IllegalStateException("rows of " + table.name() + " could not be written", e);
        }
    }

    private static final String FROM = " FROM jsonb_populate_recordset(CAST(NULL AS %s), CAST(? AS jsonb)) r";
}
