package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.server.CheckLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class LedgerIT {

    private static final String ROWS = "SELECT count(*) FROM journal.ledger";
    private static final String SEALS = "SELECT count(*) FROM journal.ledger_seal";
    private static final String WAITING = "SELECT count(*) FROM journal.ledger_unsealed";

    private final Site site;

    LedgerIT(Site site) {
        this.site = site;
    }

    /** The sealer is kept waiting where it writes, so that the node dies between the mark and its seal. */
    @Test
    void aNodeThatDiesBetweenAMarkAndItsSealNeitherLosesNorDoublesIt() throws SQLException {
        Database database = site.database();
        Until.holds(Duration.ofSeconds(60), () -> database.number(WAITING) == 0);
        Cell cell = Cell.of(database, "teacher");
        try (Connection held = database.holding("journal.ledger_seal")) {
            assertTrue(held.isValid(1));
            assertEquals(
                    200,
                    site.signedIn("teacher")
                            .postJson("/data/journal/cell", cell.order(cell.otherMark()))
                            .status());
            assertEquals(1, database.number(WAITING));
            site.kill();
        }
        site.startAgain();
        Until.holds(Duration.ofSeconds(60), () -> database.number(WAITING) == 0);
        assertEquals(database.number(ROWS), database.number(SEALS));
        assertEquals(
                CheckLedger.SOUND,
                CheckLedger.run(
                        "jdbc:postgresql://127.0.0.1:" + site.node().ports().database() + "/postgres",
                        "postgres",
                        "trusted",
                        System.out));
    }
}
