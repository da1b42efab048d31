package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Counts what the application says to PostgreSQL, by {@code pg_stat_statements}; switched on only while it counts. */
public final class Statements {

    /** Settings with which the database has to be started. */
    public static final List<String> SETTINGS =
            List.of("shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_planning=off");

    private static final String COUNT = """
            SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
            WHERE query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW|DISCARD|LISTEN|SELECT pg_stat)'
              AND query !~ 'ledger_seal|ledger_unsealed AS u|FROM exchange.system WHERE enabled|WITH due AS|exchange.usage|exchange.node|SET claimed_until|pg_stat_statements'""";

    private final DataSource owner;

    public Statements(DataSource owner) {
        this.owner = owner;
        run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        track("none");
    }

    /** Begins to count. */
    public void begin() {
        track("top");
        run("SELECT pg_stat_statements_reset()");
    }

    /**
     * Statements since {@link #begin} but for those that only hold transactions and connections together, and for what goes by the clock:
     * the sealing of ledgers and the packing of news, for many rows at once, the look at the list of other systems, what nodes tell each other of
     * them, and the look for receivers that are due.
     */
    public long end() {
        long count = soFar();
        track("none");
        return count;
    }

    /** Likewise, while it goes on. */
    public long soFar() {
        return Long.parseLong(text(COUNT));
    }

    /** Waits until the server has heard of it: its processes read the setting before their next statement. */
    private void track(String what) {
        run("ALTER SYSTEM SET pg_stat_statements.track = '" + what + "'", "SELECT pg_reload_conf()");
        while (!what.equals(text("SHOW pg_stat_statements.track"))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String text(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void run(String... texts) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : texts) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("statements cannot be counted", e);
        }
    }
}
