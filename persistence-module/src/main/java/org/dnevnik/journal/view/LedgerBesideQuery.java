package org.dnevnik.journal.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dnevnik.journal.view.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/** What stands beside a school's chain: a row has a seal or waits for one, and does not wait for long. */
class LedgerBesideQuery {

    // one statement sees one moment: no row is between waiting and sealed in it
    private static final String BESIDE = """
            SELECT l.year, l.id FROM journal.ledger AS l
            WHERE l.school = ?
              AND NOT EXISTS (SELECT FROM journal.ledger_seal AS s WHERE s.ledger = l.id AND s.year = l.year)
              AND NOT EXISTS (SELECT FROM journal.ledger_unsealed AS u WHERE u.ledger = l.id AND u.year = l.year)
            ORDER BY l.year, l.id""";

    private static final String WAITING = """
            SELECT u.year, u.ledger, l.id IS NOT NULL
            FROM journal.ledger_unsealed AS u
            LEFT JOIN journal.ledger AS l ON l.id = u.ledger AND l.year = u.year
            WHERE u.school = ? AND u.added < now() - make_interval(secs => ?)
            ORDER BY u.year, u.ledger""";

    private final Connection database;
    private final long school;

    LedgerBesideQuery(Connection database, long school) {
        this.database = database;
        this.school = school;
    }

    /** Null: nothing is amiss. */
    public @Nullable LedgerFault fault() throws SQLException {
        LedgerFault beside = beside();
        return beside == null ? waiting() : beside;
    }

    private @Nullable LedgerFault beside() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(BESIDE)) {
            statement.setLong(1, school);
            statement.setMaxRows(1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new LedgerFault(Kind.BESIDE, 0, row.getInt(1), row.getLong(2)) : null;
            }
        }
    }

    private @Nullable LedgerFault waiting() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(WAITING)) {
            statement.setLong(1, school);
            statement.setDouble(2, (double) LedgerCheckQuery.SEALED_WITHIN.toSeconds());
            statement.setMaxRows(1);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Kind kind = row.getBoolean(3) ? Kind.UNSEALED : Kind.UNSEALED_REMOVED;
                return new LedgerFault(kind, 0, row.getInt(1), row.getLong(2));
            }
        }
    }
}
