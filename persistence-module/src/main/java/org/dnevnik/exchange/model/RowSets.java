package org.dnevnik.exchange.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes rows of one table of a package in sets. People whom this installation knows, and their accounts, are taken from here. */
final class RowSets {

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

    private static final String FROM = " FROM jsonb_populate_recordset(CAST(NULL AS %s), CAST(? AS jsonb)) r";

    private final PackedTable table;
    private final Connection database;
    private final NewIds own;
    private String columns = "";

    RowSets(PackedTable table, Connection database, NewIds own) {
        this.table = table;
        this.database = database;
        this.own = own;
    }

    /** Of which columns the rows will be, besides the id and the region. */
    void takes(List<String> references, List<String> plain) {
        columns = Stream.of(
                        Stream.of("id").filter(c -> table.sequence() != null),
                        Stream.of("region").filter(c -> table.name().equals(PackedTables.SCHOOL)),
                        references.stream(),
                        plain.stream())
                .flatMap(c -> c)
                .collect(Collectors.joining(", "));
    }

    /**
     * A line that says what no line of this table can say.
     *
     * @param row its number; the head is none
     */
    static Refusal damaged(PackedTable table, int row) {
        return new Refusal(PackageRefusal.DAMAGED, table.name(), row + 1);
    }

    /**
     * @param objects the rows in JSON.
     * @param last number of the last one
     */
    void write(List<String> objects, int last) throws SQLException {
        String rows = "[" + String.join(",", objects) + "]";
        String known = KNOWN.get(table.name());
        try {
            if (known != null) {
                keepKnown(rows, known, last - objects.size() + 1, last);
            }
            if (table.name().equals("identity.account")) {
                requireFreeLogins(rows);
            }
            insert(rows, known);
        } catch (SQLException e) {
            throw refusal(e, last);
        }
    }

    private void insert(String rows, @Nullable String known) throws SQLException {
        String unknown =
                known == null ? "" : " WHERE NOT EXISTS (SELECT FROM " + table.name() + " k WHERE " + known + ")";
        String sql = "INSERT INTO " + table.name() + " (" + columns + ") SELECT " + columns
                + FROM.formatted(table.name()) + unknown
                + (SHARED.contains(table.name()) ? " ON CONFLICT DO NOTHING" : "");
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, rows);
            statement.executeUpdate();
        }
    }

    private void keepKnown(String rows, String known, int first, int last) throws SQLException {
        Map<Long, Long> met = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(
                "SELECT r.id, k.id" + FROM.formatted(table.name()) + " JOIN " + table.name() + " k ON " + known)) {
            statement.setString(1, rows);
            try (ResultSet here = statement.executeQuery()) {
                while (here.next()) {
                    met.put(here.getLong(1), here.getLong(2));
                }
            }
        }
        for (int line = first; line <= last; line++) {
            Long id = met.get(own.of(line));
            if (id != null) {
                own.wasHere(line, id);
            }
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
    private Refusal refusal(SQLException e, int last) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (table.name().equals(PackedTables.SCHOOL) && state.equals("23505")) {
            return new Refusal(PackageRefusal.NAME_TAKEN);
        }
        if (state.startsWith("22") || state.startsWith("23")) {
            return damaged(table, last);
        }
        throw new IllegalStateException("rows of " + table.name() + " could not be written", e);
    }
}
