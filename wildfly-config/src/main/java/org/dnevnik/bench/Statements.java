package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what the application says to PostgreSQL, by {@code pg_stat_statements}; switched on only while it counts. */
final class Statements {

    /** Settings with which the database has to be started. */
    static final String[] SETTINGS = {
        "shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=none", "pg_stat_statements.track_planning=off"
    };

    private static final String COUNT =
            """
            SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
            WHERE query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW|DISCARD|LISTEN|SELECT pg_stat)'""";

    private final DataSource owner;

    Statements(DataSource owner) {
        this.owner = owner;
        run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    void begin() {
        run("ALTER SYSTEM SET pg_stat_statements.track = 'top'", "SELECT pg_reload_conf()", "SELECT pg_stat_statements_reset()");
    }

    /** Statements since {@link #begin} but for those that only hold transactions and connections together. */
    long end() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            long count = row.getLong(1);
            run("ALTER SYSTEM SET pg_stat_statements.track = 'none'", "SELECT pg_reload_conf()");
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("statements could not be counted", e);
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
