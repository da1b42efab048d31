package org.dnevnik.exchange.model;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What hangs on what, as the database's own catalogue has it. */
final class ForeignKeys {

    private static final String KEYS = """
            SELECT CAST(k.conrelid AS regclass)::text, CAST(k.confrelid AS regclass)::text,
                   array_agg(CAST(f.attname AS text) ORDER BY p.n), array_agg(CAST(t.attname AS text) ORDER BY p.n)
            FROM pg_constraint k
            CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS p(a, b, n)
            JOIN pg_attribute f ON f.attrelid = k.conrelid AND f.attnum = p.a
            JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = p.b
            JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.contype = 'f' AND NOT c.relispartition AND k.conparentid = 0
            GROUP BY k.oid
            ORDER BY k.conname""";

    private ForeignKeys() {}

    /** @param columns of {@code from}, each naming the one of {@code to} at its place in {@code targets} */
    record Key(String from, String to, List<String> columns, List<String> targets) {}

    /** All of them, each of a partitioned table once. */
    static List<Key> of(Connection database) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new Key(
                        rows.getString(1), rows.getString(2), names(rows.getArray(3)), names(rows.getArray(4))));
            }
        }
        return keys;
    }

    private static List<String> names(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
