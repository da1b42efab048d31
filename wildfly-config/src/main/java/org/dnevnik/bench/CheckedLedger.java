package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.dnevnik.journal.model.LedgerSeals;
import org.dnevnik.journal.view.LedgerCheckQuery;
import org.dnevnik.journal.view.LedgerVerdict;

/** The check of a school's whole ledger, as the operator's command does it: a school of its own with a year's rows in its chain. */
final class CheckedLedger implements Scenario {

    /** Rows of a school's year; {@code -Dbench.ledger=…}. */
    private static final int ROWS = Integer.getInteger("bench.ledger", 1_000_000);

    /** Behind all schools of any region. */
    private static final long SCHOOL = 900_000_001;

    private static final String WRITE = """
            WITH added AS (
                INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil, old_value, new_value, reason)
                SELECT ?, ?, timestamptz '2026-09-01 08:30+03' + n * interval '11 seconds', n % 60, n % 60, '10.12.' || n % 250 || '.7',
                       CASE n % 4 WHEN 0 THEN 'ATTENDANCE' ELSE 'MARK' END, n / 25, n / 25, n % 900,
                       CASE WHEN n % 10 = 0 THEN '4' END, CASE n % 4 WHEN 0 THEN 'н' ELSE '5' END,
                       CASE WHEN n % 10 = 0 THEN 'ошибка при вводе' END
                FROM generate_series(1, ?) AS n
                RETURNING school, year, id)
            INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added""";

    private static final String COUNT = "SELECT count(*) FROM journal.ledger_seal WHERE school = " + SCHOOL;

    private final DataSource owner;

    CheckedLedger(DataSource owner, int year) {
        this.owner = owner;
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            if (count(statement) == 0) {
                fill(connection, year);
                statement.execute("VACUUM ANALYZE journal.ledger");
                statement.execute("VACUUM ANALYZE journal.ledger_seal");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no ledger to check", e);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(Connection connection, int year) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setInt(1, year);
            write.setLong(2, SCHOOL);
            write.setInt(3, ROWS);
            write.executeUpdate();
        }
        new LedgerSeals(connection).sealAll(SCHOOL);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String name() {
        return "ledger check, " + ROWS + " rows";
    }

    @Override
    public int once(int client) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            LedgerVerdict verdict = new LedgerCheckQuery(connection, SCHOOL).whole();
            if (!verdict.isSound() || verdict.seq() < ROWS) {
                throw new Measurement.WrongAnswer("the ledger is not sound: " + verdict);
            }
            return 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be checked", e);
        }
    }
}
