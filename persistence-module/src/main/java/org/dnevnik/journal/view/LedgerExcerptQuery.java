package org.dnevnik.journal.view;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.model.LedgerHash;
import org.dnevnik.journal.model.LedgerLine;

/** Reads the rows of a year in a school's chain, slice by slice, each with what its seal is made of. Plain JDBC, as the check of the chain. */
public class LedgerExcerptQuery {

    /** Rows of one go. */
    public static final int SLICE = 5000;

    private static final String ROWS = """
            SELECT s.seq, coalesce(encode(b.hash, 'hex'), repeat('0', 64)), encode(s.hash, 'hex'),""" + " " + LedgerLine.COLUMNS + """

            FROM journal.ledger_seal AS s
            JOIN LATERAL (SELECT * FROM journal.ledger AS r WHERE r.id = s.ledger AND r.year = s.year LIMIT 1) AS l ON true
            LEFT JOIN journal.ledger_seal AS b ON b.school = s.school AND b.seq = s.seq - 1
            WHERE s.school = ? AND s.seq > ? AND s.year = ?
            ORDER BY s.seq LIMIT ?""";

    private final Connection database;

    public LedgerExcerptQuery(Connection database) {
        this.database = database;
    }

    /** @param after number of the last row of the slice before; 0: from the beginning */
    public List<LedgerExcerpt> slice(long school, int year, long after) throws SQLException {
        List<LedgerExcerpt> excerpt = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(ROWS)) {
            statement.setLong(1, school);
            statement.setLong(2, after);
            statement.setInt(3, year);
            statement.setInt(4, SLICE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String row = new String(LedgerHash.bytes(LedgerLine.of(rows, 3)), StandardCharsets.UTF_8);
                    excerpt.add(new LedgerExcerpt(rows.getLong(1), rows.getString(2), rows.getString(3), row));
                }
            }
        }
        return excerpt;
    }
}
