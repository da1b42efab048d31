package org.dnevnik.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The server's database, looked at past the application. */
public final class Database {

    private final DataSource owner;

    public Database(DataSource owner) {
        this.owner = owner;
    }

    /** The first column of the first row as a number; the statement must find a row. */
    public long number(String sql, @Nullable Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** The first column of the first row as text; the statement must find a row. */
    public String text(String sql, @Nullable Object... values) {
        List<List<String>> rows = rows(sql, values);
        if (rows.isEmpty()) {
            throw new AssertionError("no row for: " + sql);
        }
        return rows.get(0).get(0);
    }

    /** All rows, each value as text. */
    public List<List<String>> rows(String sql, @Nullable Object... values) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** An open transaction in which nobody else can write into the table; ends with the connection. */
    public Connection holding(String table) throws SQLException {
        Connection connection = owner.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
        }
        return connection;
    }

    /** A school of its own for a test, with the years around now and nobody in it. */
    public long school(long id) {
        change("INSERT INTO school.school VALUES (?, 1, 'Школа', ?, 'Europe/Moscow', 1)", id, "Школа " + id);
        change(
                "INSERT INTO school.academic_year SELECT ?, y, make_date(y, 9, 1), make_date(y + 1, 5, 31) "
                        + "FROM generate_series(2025, 2030) AS y",
                id);
        return id;
    }

    public int change(String sql, @Nullable Object... values) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
