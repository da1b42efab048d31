package org.dnevnik.exchange.model;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dnevnik.exchange.model.ForeignKeys.Key;
import org.jspecify.annotations.Nullable;

/** The tables of the database that travel with a school, and which of their columns hold whose id. */
final class Catalogue {

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname,
                   array_agg(CAST(a.attname AS text) ORDER BY a.attnum) FILTER (WHERE a.attidentity = '' AND a.attgenerated = ''),
                   (SELECT array_agg(CAST(k.attname AS text) ORDER BY array_position(i.indkey::smallint[], k.attnum))
                    FROM pg_index i JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY(i.indkey)
                    WHERE i.indrelid = c.oid AND i.indisprimary),
                   to_regclass(n.nspname || '.' || c.relname || '_seq') IS NOT NULL
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
            GROUP BY c.oid, n.nspname, c.relname
            ORDER BY 1""";

    /**
     * A table.
     *
     * @param primary columns of its key, in their order
     */
    record Table(String name, List<String> columns, List<String> primary, boolean hasSequence) {}

    private final Map<String, Table> found = new TreeMap<>();
    private final Map<String, Map<String, String>> loose;
    private final List<Key> keys;

    private Catalogue(Map<String, Map<String, String>> loose, List<Key> keys) {
        this.loose = loose;
        this.keys = keys;
    }

    /**
     * @param staying tables that do not travel
     * @param loose   by table the columns that hold an id without a foreign key, and whose
     */
    static Catalogue of(Connection database, Set<String> staying, Map<String, Map<String, String>> loose)
            throws SQLException {
        Catalogue catalogue = new Catalogue(loose, ForeignKeys.of(database));
        try (PreparedStatement statement = database.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Table table = new Table(
                        rows.getString(1), list(rows.getArray(2)), list(rows.getArray(3)), rows.getBoolean(4));
                if (!staying.contains(table.name())) {
                    catalogue.found.put(table.name(), table);
                }
            }
        }
        return catalogue;
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** By name. */
    Collection<Table> tables() {
        return found.values();
    }

    Set<String> names() {
        return found.keySet();
    }

    /** Foreign keys by which a table hangs on others, and not on itself. */
    List<Key> keys(String table) {
        return keys.stream()
                .filter(k -> k.from().equals(table) && !k.to().equals(table))
                .toList();
    }

    /** By column the table whose id it holds; a column that names a row by more than its id is followed to where the id is. */
    Map<String, String> references(String table) {
        Map<String, String> references = new TreeMap<>(loose.getOrDefault(table, Map.of()));
        keys.stream().filter(k -> k.from().equals(table)).forEach(key -> {
            for (int i = 0; i < key.columns().size(); i++) {
                String target = key.targets().get(i);
                String to =
                        target.equals("id") ? key.to() : references(key.to()).get(target);
                if (to != null) {
                    references.put(key.columns().get(i), to);
                }
            }
        });
        return references;
    }
}
