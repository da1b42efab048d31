package org.dnevnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dnevnik.kernel.Migrations;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void aSecondRunFindsNothingToDo() throws SQLException {
        Migrations.run(TestDatabase.owner());
        try (Connection c = TestDatabase.owner().getConnection();
                Statement s = c.createStatement();
                var failed = s.executeQuery("SELECT count(*) FROM schema_history WHERE NOT success")) {
            assertTrue(failed.next());
            assertEquals(0, failed.getInt(1));
        }
    }

    @Test
    void theApplicationCannotBendTheLedger() throws SQLException {
        try (Connection c = TestDatabase.application().getConnection();
                Statement s = c.createStatement()) {
            for (String sql : new String[] {
                "UPDATE journal.ledger SET new_value = '5'",
                "DELETE FROM journal.ledger",
                "TRUNCATE journal.ledger",
                "DELETE FROM journal.ledger_2026",
                "UPDATE journal.ledger_seal SET seq = 1",
                "DELETE FROM journal.ledger_seal",
                "TRUNCATE journal.ledger_seal",
                "UPDATE journal.ledger_signature SET text = ''",
                "DELETE FROM journal.ledger_signature",
                "TRUNCATE journal.ledger_signature"
            }) {
                assertEquals(
                        "42501",
                        assertThrows(SQLException.class, () -> s.execute(sql), sql)
                                .getSQLState());
            }
        }
    }
}
