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

    private static final int TIMES = 10;

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
        assertTrue(statements(site.signedIn(login), path) <= atMost, () -> path + " needs more than " + atMost);
    }

    @Test
    void theGridNeedsThreeWhateverTheClassSize() {
        assertEquals(
                3,
                statements(
                        site.signedIn("teacher"),
                        Cell.of(site.database(), "teacher").journal()),
                0.5);
    }

    @Test
    void savingAMarkNeedsSix() {
        Visitor teacher = site.signedIn("teacher");
        Cell cell = Cell.of(site.database(), "teacher");
        site.awaitQuietQueue();
        long statements = site.statementsOf(() -> teacher.postJson("/data/journal/cell", cell.order(cell.otherMark())));
        assertTrue(statements <= 8, () -> statements + " statements");
    }

    /** On average: a timer's statement may come between. */
    private double statements(Visitor visitor, String path) {
        assertEquals(200, visitor.get(path).status());
        site.awaitQuietQueue();
        return (double) site.statementsOf(() -> {
                    for (int i = 0; i < TIMES; i++) {
                        visitor.get(path);
                    }
                })
                / TIMES;
    }
}
