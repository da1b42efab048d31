package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.QueueClient.Taken;
import org.dnevnik.bench.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class BrokerIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int REQUESTS = 400;

    /** Answers that lie in the client's hands, not acknowledged, when the server dies. */
    private static final int HELD = 50;

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

    /**
     * Whose sending broke off does not know whether it arrived, and sends the same once more. An answer that was taken and not acknowledged comes again
     * after the crash: not another answer, but the same message, by its id and to the letter.
     */
    @Test
    void everyRequestOfAnotherSystemIsAnsweredOnceAlthoughTheServerIsKilledInMidStream() throws JMSException {
        TestPortal.register(site.databaseOwner());
        Map<String, String> requests = requests(REQUESTS);
        Set<String> unsent = new LinkedHashSet<>(requests.keySet());
        List<Taken> held = new ArrayList<>();
        try (QueueClient client = queueClient()) {
            client.drain(Duration.ofMillis(300));
        }
        try (QueueClient client = QueueClient.silent(site.node().ports().queues(), TestPortal.SECRET)) {
            for (Map.Entry<String, String> request : requests.entrySet()) {
                client.send(request.getValue(), request.getKey());
                unsent.remove(request.getKey());
                if (unsent.size() == REQUESTS / 2) {
                    takeSome(client, held, HELD);
                } else if (unsent.size() == REQUESTS / 4) {
                    site.kill();
                }
            }
        } catch (JMSException cutOff) {
            assertFalse(unsent.isEmpty());
        }
        site.startAgain();
        List<Taken> taken = new ArrayList<>();
        try (QueueClient client = queueClient()) {
            for (String id : unsent) {
                client.send(Objects.requireNonNull(requests.get(id)), id);
            }
            takeSome(client, taken, REQUESTS);
            client.take(Duration.ofSeconds(2)).ifPresent(taken::add);
        }
        assertEquals(
                requests.keySet().stream().sorted().toList(),
                taken.stream().map(BrokerIT::asked).sorted().toList(),
                "each has one answer");
        assertEquals(HELD, held.size());
        assertTrue(taken.containsAll(held), "what was taken and not acknowledged is the same message once more");
        assertEquals(
                REQUESTS,
                site.database()
                        .number("SELECT count(*) FROM people.access_log WHERE through = 'Испытательный портал'"));
        site.database().change("UPDATE exchange.system SET enabled = false");
    }

    private static void takeSome(QueueClient client, List<Taken> taken, int most) throws JMSException {
        Optional<Taken> next = client.take(BOUND);
        while (next.isPresent()) {
            taken.add(next.get());
            next = taken.size() < most ? client.take(BOUND) : Optional.empty();
        }
    }

    private static String asked(Taken answer) {
        return answer.text().replaceFirst("(?s).*<e:OriginalMessageId>([^<]+)<.*", "$1");
    }

    private Map<String, String> requests(int count) {
        TestPortal portal = new TestPortal();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        TestPortal.Question question =
                new TestPortal.Question(snils("pupil"), snils("parent"), today.minusDays(20), today, "MARKS");
        Map<String, String> requests = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String id = portal.messageId();
            requests.put(id, portal.request(id, question));
        }
        return requests;
    }

    private QueueClient queueClient() {
        return QueueClient.at(site.node().ports().queues(), TestPortal.SECRET, "", BOUND);
    }

    private String snils(String login) {
        return site.database()
                .text(
                        "SELECT p.snils FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?",
                        login);
    }
}
