package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class DatabaseIT {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String CELL = "/data/journal/cell";

    private final Site site;

    DatabaseIT(Site site) {
        this.site = site;
    }

    @AfterEach
    void letTheDatabaseBack() {
        site.letDatabaseBack();
        Until.holds(BOUND, () -> site.node().isReady());
    }

    @Test
    void aPageSaysThatTheDatabaseIsAwayAndWorksAgainWhenItIsBack() {
        Visitor head = site.signedIn("head");
        assertEquals(200, head.get("/people").status());
        site.takeDatabaseAway();
        Answer refused = head.get("/people");
        assertEquals(503, refused.status(), refused.body());
        assertFalse(refused.body().contains("Exception"), refused.body());
        assertTrue(refused.body().contains(refused.header("X-Correlation-Id")));
        site.letDatabaseBack();
        Until.holds(BOUND, () -> head.get("/people").status() == 200);
    }

    /**
     * In a page, in an order, where the session is read anew before either is reached, and where nobody is signed in. What was refused does not wait
     * on in the database for what it will never be let have.
     */
    @Test
    void whoeverAsksASilentDatabaseIsToldInTimeAndWhatWasAcknowledgedIsThere() throws SQLException {
        Visitor teacher = site.signedIn("teacher");
        Visitor admin = site.signedIn("admin");
        Visitor head = site.signedIn("head");
        Cell cell = Cell.of(site.database(), "teacher");
        String kept = cell.otherMark();
        assertEquals(200, teacher.postJson(CELL, cell.order(kept)).status());
        assertEquals(204, head.postJson("/data/own/devices/others/end", "{}").status());
        Cell after = Cell.of(site.database(), "teacher");
        try (Connection marks = site.database().holding("journal.mark")) {
            CompletableFuture<Answer> order = inTime(() -> teacher.postJson(CELL, after.order(after.otherMark())));
            Until.holds(BOUND, () -> waiting() > 0);
            try (SilentDatabase silent = SilentDatabase.of(site)) {
                List<CompletableFuture<Answer>> pages = List.of(
                        inTime(() -> admin.get("/people")),
                        inTime(() -> head.get("/people")),
                        inTime(() -> site.visitor().get("/sign-in")));
                Answer refused = order.join();
                assertEquals(503, refused.status(), refused.body());
                assertTrue(refused.body().contains("shell.fault.503.text"), refused.body());
                pages.forEach(page -> assertTellsThatTheDatabaseIsAway(page.join()));
            }
            Until.holds(Duration.ofSeconds(10), () -> waiting() == 0);
        }
        Until.holds(BOUND, () -> head.get("/people").status() == 200);
        assertEquals(kept, Cell.of(site.database(), "teacher").mark());
    }

    /** How many statements of the application wait for what another one holds. */
    private long waiting() {
        return site.database()
                .number(
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'dnevnik' AND wait_event_type = 'Lock'");
    }

    /** Twice as long as the silence of one statement is borne. */
    private static CompletableFuture<Answer> inTime(Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(request).orTimeout(40, TimeUnit.SECONDS);
    }

    private static void assertTellsThatTheDatabaseIsAway(Answer answer) {
        assertEquals(503, answer.status(), answer.body());
        assertTrue(answer.body().contains("База данных сейчас не отвечает"), answer.body());
    }

    @Test
    void theNodeIsNotReadyWithoutItsDatabase() {
        site.takeDatabaseAway();
        Until.holds(BOUND, () -> !site.node().isReady());
        assertFalse(site.node().isReady());
    }
}
