package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hot pages ask the database a handful of questions, however many pupils and lessons they show. */
@ExtendWith(OneServer.class)
class StatementsIT {

    private final Site site;

    StatementsIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        teacher, /journal,   4
        parent,  /diary,     7
        teacher, /timetable, 4
        parent,  /timetable, 4
        head,    /people,    6
        """)
    void aPageNeedsNoMoreThan(String login, String path, int atMost) {
        long statements = statements(site.signedIn(login), path);
        assertTrue(statements <= atMost, () -> path + " needs " + statements);
    }

    @Test
    void theGridNeedsThreeWhateverTheClassSize() {
        assertEquals(
                3,
                statements(
                        site.signedIn("teacher"),
                        Cell.of(site.database(), "teacher").journal()));
    }

    @Test
    void savingAMarkNeedsSix() {
        Visitor teacher = site.signedIn("teacher");
        long statements = site.statementsOf(() -> {
            Cell cell = Cell.of(site.database(), "teacher");
            site.awaitQuietQueue();
            return () -> teacher.postJson("/data/journal/cell", cell.order(cell.otherMark()));
        });
        assertTrue(statements <= 8, () -> statements + " statements");
    }

    private long statements(Visitor visitor, String path) {
        assertEquals(200, visitor.get(path).status());
        site.awaitQuietQueue();
        return site.statementsOf(() -> () -> visitor.get(path));
    }
}
