package org.dnevnik.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void theNodesOfAClusterMayHaveMetInTheDatabaseBefore() throws SQLException {
        DataSource database = TestDatabase.empty("nodes_came_first");
        try (Connection owner = database.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE jgroups_ping (address varchar(200) PRIMARY KEY)");
            Migrations.run(database);
            try (ResultSet person = statement.executeQuery("SELECT to_regclass('people.person') IS NOT NULL")) {
                assertTrue(person.next() && person.getBoolean(1));
            }
        }
    }
}
