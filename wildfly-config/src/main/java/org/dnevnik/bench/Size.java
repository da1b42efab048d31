package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** How much is in the database. */
record Size(long marks, long people) {

    Size(DataSource owner) {
        this(count(owner, "journal.mark"), count(owner, "people.person"));
    }

    private static long count(DataSource owner, String table) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of " + table + " cannot be counted", e);
        }
    }
}
