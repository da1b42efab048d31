package org.dnevnik.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PatienceTest {

    private static final String SILENT_FOR_A_SECOND_AND_A_HALF = "SELECT pg_sleep(1.5)";

    @Test
    void aWholeSchoolMayTakeLongerThanARequestWhichIsToldInTimeThatTheDatabaseIsSilent() throws SQLException {
        PGSimpleDataSource impatient = (PGSimpleDataSource) TestDatabase.application();
        impatient.setSocketTimeout(1);
        try (Connection database = impatient.getConnection();
                Statement statement = database.createStatement()) {
            try (Patience patience = Patience.with(database, Duration.ofMinutes(1))) {
                statement.execute(SILENT_FOR_A_SECOND_AND_A_HALF);
            }
            assertEquals(1000, database.getNetworkTimeout(), "as it came");
            SQLException silent =
                    assertThrows(SQLException.class, () -> statement.execute(SILENT_FOR_A_SECOND_AND_A_HALF));
            assertEquals("08006", silent.getSQLState());
        }
    }
}
