package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.kernel.AcademicYear;

/**
 * Reads pages of what OneRoster tells of schools: one statement, and a second one for a page behind the last. What was changed when is not
 * known of most rows, so all of them are of the moment of asking: whoever fetches only what is newer misses nothing.
 */
public class RosterPageQuery {

    /** Parameters before those of the condition. */
    private static final int GROUND = 4;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    // somebody of two schools is one user with the roles of both
    private static final String USERS = "SELECT DISTINCT ON (u.\"sourcedId\") u.*, x.roles, x.held FROM ("
            + RosterSelects.of(RosterTable.USERS) + ") AS u LEFT JOIN ("
            + "SELECT \"userSourcedId\", ',' || string_agg(DISTINCT role, ',') || ',' AS held, CAST(jsonb_agg(jsonb_build_object('roleType', "
            + "\"roleType\", 'role', role, 'org', \"orgSourcedId\", 'beginDate', \"beginDate\", 'endDate', \"endDate\") "
            + "ORDER BY \"roleType\", role) AS text) AS roles FROM ("
            + RosterSelects.of(RosterTable.ROLES)
            + ") AS r GROUP BY \"userSourcedId\") AS x ON x.\"userSourcedId\" = u.\"sourcedId\" ORDER BY u.\"sourcedId\", u.school";

    private static final String DEMOGRAPHICS = "SELECT DISTINCT ON (\"sourcedId\") d.* FROM ("
            + RosterSelects.of(RosterTable.DEMOGRAPHICS) + ") AS d ORDER BY \"sourcedId\", school";

    private final EntityManager em;
    private final LocalDate day;
    private final Instant now;

    /** @param day on which the schools are looked at; its year is read */
    public RosterPageQuery(EntityManager em, LocalDate day, Instant now) {
        this.em = em;
        this.day = day;
        this.now = now;
    }

    public RosterPage page(RosterAsk ask) {
        try {
            Connection database = em.unwrap(Connection.class);
            RosterGround.reading(ask.table(), database);
            RosterPage page = read(ask);
            RosterGround.read(ask.table(), database);
            return page.rows().isEmpty() && ask.offset() > 0 ? new RosterPage(List.of(), count(ask), Set.of()) : page;
        } catch (SQLException e) {
            throw new IllegalStateException(ask.table() + " could not be read", e);
        }
    }

    private static String from(RosterAsk ask) {
        String select = switch (ask.table()) {
            case USERS -> USERS;
            case DEMOGRAPHICS -> DEMOGRAPHICS;
            default -> RosterSelects.of(ask.table());
        };
        return " FROM (SELECT q.*, 'active' AS status, CAST(? AS text) AS \"dateLastModified\" FROM (" + select
                + ") AS q) AS r WHERE " + ask.condition().sql();
    }

    private RosterPage read(RosterAsk ask) throws SQLException {
        String sql = RosterGround.SQL + "SELECT r.*, count(*) OVER () AS total" + from(ask) + " ORDER BY "
                + ask.sort().sql() + (ask.descending() ? " DESC" : "") + " NULLS LAST, \"sourcedId\" LIMIT ? OFFSET ?";
        try (PreparedStatement statement = prepared(sql, ask)) {
            int next = GROUND + ask.condition().values().size();
            statement.setInt(next + 1, ask.limit());
            statement.setInt(next + 2, ask.offset());
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows);
            }
        }
    }

    private long count(RosterAsk ask) throws SQLException {
        try (PreparedStatement statement = prepared(RosterGround.SQL + "SELECT count(*)" + from(ask), ask);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, RosterAsk ask) throws SQLException {
        Connection database = em.unwrap(Connection.class);
        PreparedStatement statement = database.prepareStatement(sql);
        int next = 1;
        statement.setInt(next++, AcademicYear.of(day).number());
        statement.setDate(next++, Date.valueOf(day));
        statement.setArray(
                next++, database.createArrayOf("bigint", ask.schools().toArray()));
        statement.setString(next++, MOMENT.format(now.truncatedTo(ChronoUnit.MILLIS)));
        for (String value : ask.condition().values()) {
            statement.setString(next++, value);
        }
        return statement;
    }

    private static RosterPage page(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, String>> read = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        long total = 0;
        while (rows.next()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String cell = rows.getString(i);
                if (cell != null) {
                    row.put(columns.getColumnLabel(i), cell);
                }
            }
            total = rows.getLong("total");
            if (row.containsKey("person")) {
                people.add(rows.getLong("person"));
            }
            read.add(row);
        }
        return new RosterPage(read, total, people);
    }
}
