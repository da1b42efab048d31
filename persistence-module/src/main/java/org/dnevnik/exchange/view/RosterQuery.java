package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads a school as OneRoster tells it, a table with one statement and row by row: nothing is held. */
public class RosterQuery {

    private static final int FETCHED = 2000;
    private static final int GROUND = 3;

    private final EntityManager em;
    private final LocalDate day;

    /** @param day on which the school is looked at; its year is read */
    public RosterQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /** Takes rows one after the other. */
    @FunctionalInterface
    public interface Sink {
        /** @param cells in the order of the table's header; null for nothing */
        void row(List<@Nullable String> cells) throws IOException;
    }

    /** All that is read from now on in the caller's transaction, which must not have read anything yet, is of one moment. */
    public void holdStill() {
        NativeQuery.write(em, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    /** Every row of a table, in an order that is the same wherever the same names are. */
    public void each(RosterTable table, long school, Sink sink) throws IOException {
        String sql = RosterGround.SQL + RosterSelects.of(table);
        String ordered = "SELECT * FROM (" + sql + ") AS r ORDER BY \"sourcedId\" COLLATE \"C\"";
        Connection database = em.unwrap(Connection.class);
        try (PreparedStatement statement = prepared(ordered, school)) {
            RosterGround.reading(table, database);
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                Cells row = new Cells(rows, table);
                while (rows.next()) {
                    sink.row(row.cells());
                }
            }
            RosterGround.read(table, database);
        } catch (SQLException e) {
            throw new IllegalStateException(table + " could not be read", e);
        }
    }

    /** Of whom the tables tell. */
    public Set<Long> people(long school) {
        try (PreparedStatement statement = prepared(RosterGround.SQL + "SELECT person FROM everybody", school);
                ResultSet rows = statement.executeQuery()) {
            Set<Long> people = new HashSet<>();
            while (rows.next()) {
                people.add(rows.getLong(1));
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("the school's people could not be read", e);
        }
    }

    private PreparedStatement prepared(String sql, long school) throws SQLException {
        Connection database = em.unwrap(Connection.class);
        PreparedStatement statement = database.prepareStatement(sql);
        statement.setInt(1, AcademicYear.of(day).number());
        statement.setDate(2, Date.valueOf(day));
        statement.setArray(GROUND, database.createArrayOf("bigint", new Long[] {school}));
        return statement;
    }

    /** The row at which a result stands, as a line of the table's file. */
    private static final class Cells {

        private final ResultSet rows;
        private final List<@Nullable Integer> places = new ArrayList<>();

        Cells(ResultSet rows, RosterTable table) throws SQLException {
            this.rows = rows;
            ResultSetMetaData told = rows.getMetaData();
            Map<String, Integer> found = new HashMap<>();
            for (int i = 1; i <= told.getColumnCount(); i++) {
                found.put(told.getColumnLabel(i), i);
            }
            table.header().forEach(column -> places.add(found.get(column)));
        }

        List<@Nullable String> cells() throws SQLException {
            List<@Nullable String> cells = new ArrayList<>();
            for (Integer place : places) {
                cells.add(place == null ? null : rows.getString(place));
            }
            return cells;
        }
    }
}
