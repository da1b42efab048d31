package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class BrokerIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String NOTICES = "SELECT count(*) FROM notifications.notification WHERE recipient = ?";

    private final Site site;
    private final Management management;

    BrokerIT(Site site) {
        this.site = site;
        this.management = new Management(site.node().ports().management());
    }

    @BeforeEach
    void letOthersBeToldFirst() {
        site.awaitQuietQueue();
    }

    @AfterEach
    void bringTheBrokerBack() {
        management.startBroker();
        Until.holds(BOUND, () -> site.node().isReady());
        site.awaitQuietQueue();
    }

    @Test
    void aMarkIsSavedWhileTheBrokerIsAwayAndItsNoticeComesOnceWhenItIsBack() {
        Cell cell = Cell.of(site.database(), "teacher");
        long before = site.database().number(NOTICES, cell.pupil());
        management.stopBroker();
        assertEquals(
                200,
                site.signedIn("teacher")
                        .postJson("/data/journal/cell", cell.order(cell.otherMark()))
                        .status());
        Until.holds(BOUND, () -> !site.node().isReady());
        assertEquals(before, site.database().number(NOTICES, cell.pupil()));
        management.startBroker();
        site.awaitQuietQueue();
        assertEquals(before + 1, site.database().number(NOTICES, cell.pupil()));
    }

    @Test
    void theNodeIsNotReadyWithoutItsBroker() {
        management.stopBroker();
        Until.holds(BOUND, () -> !site.node().isReady());
        assertFalse(site.node().isReady());
    }

    @Test
    void whatWasSavedBeforeAKillIsToldOnceAfterTheNextStart() {
        Cell cell = Cell.of(site.database(), "teacher");
        long before = site.database().number(NOTICES, cell.pupil());
        management.stopBroker(); // so that the kill comes between the commit and the queue
        site.signedIn("teacher").postJson("/data/journal/cell", cell.order(cell.otherMark()));
        site.kill();
        site.startAgain();
        site.awaitQuietQueue();
        assertEquals(before + 1, site.database().number(NOTICES, cell.pupil()));
    }
}
