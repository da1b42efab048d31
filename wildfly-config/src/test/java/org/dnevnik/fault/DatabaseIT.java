package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
        assertTrue(refused.status() == 503 || refused.status() == 500, () -> "status " + refused.status());
        assertFalse(refused.body().contains("Exception"), refused.body());
        assertTrue(refused.body().contains(refused.header("X-Correlation-Id")));
        site.letDatabaseBack();
        Until.holds(BOUND, () -> head.get("/people").status() == 200);
    }

    @Test
    void theNodeIsNotReadyWithoutItsDatabase() {
        site.takeDatabaseAway();
        Until.holds(BOUND, () -> !site.node().isReady());
        assertFalse(site.node().isReady());
    }
}
