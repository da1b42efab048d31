package org.dnevnik.exchange.view;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands, as a line of the table's file. */
final class RosterCells {

    private final ResultSet rows;
    private final List<@Nullable Integer> places = new ArrayList<>();

    RosterCells(ResultSet rows, RosterTable table) throws SQLException {
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
