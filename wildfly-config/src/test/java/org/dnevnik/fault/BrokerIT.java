package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.QueueDoor;
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
     * Whose sending broke off does not know whether it arrived, and sends the same once more. What was taken comes again after the crash when its
     * settlement has not reached the broker: not another answer, but the same message, by its id and to the letter. Meanwhile the operator has
     * switched TLS on.
     */
    @Test
    void everyRequestOfAnotherSystemIsAnsweredOnceAlthoughTheServerIsKilledInMidStream() throws JMSException {
        TestPortal.register(site.databaseOwner());
        QueueDoor door = QueueDoor.withKey(site.data(), "queues");
        Map<String, String> requests = requests(REQUESTS);
        Set<String> unsent = new LinkedHashSet<>(requests.keySet());
        List<Taken> settled = new ArrayList<>();
        List<Taken> held = new ArrayList<>();
        killInMidStream(requests, unsent, settled, held);
        List<Taken> again = new ArrayList<>();
        site.startAgain(door.settings());
        try (QueueClient client = QueueClient.at(door.amqp(port()), TestPortal.SECRET, "", BOUND)) {
            requireNothingButTls(door);
            for (String id : unsent) {
                client.send(Objects.requireNonNull(requests.get(id)), id);
            }
            takeAll(client, again, requests.keySet(), settled);
        } finally {
            site.kill();
            site.startAgain();
        }
        Set<Taken> answers =
                Stream.of(settled, held, again).flatMap(List::stream).collect(Collectors.toSet());
        assertEquals(
                requests.keySet().stream().sorted().toList(),
                answers.stream().map(BrokerIT::asked).sorted().toList(),
                "each has one answer, which is one message however often it came");
        assertEquals(again.size(), Set.copyOf(again).size(), "and it came once after the crash");
        assertTrue(again.containsAll(held), "what was taken and not acknowledged is the same message once more");
        assertEquals(
                REQUESTS,
                site.database()
                        .number("SELECT count(*) FROM people.access_log WHERE through = 'Испытательный портал'"));
        site.database().change("UPDATE exchange.system SET enabled = false");
    }

    /**
     * Sends until the server dies, of which nobody is told: what it has answered by then is partly taken off, partly held and not acknowledged, partly
     * still at the broker; of what it has not answered a part has not been sent.
     */
    private void killInMidStream(
            Map<String, String> requests, Set<String> unsent, List<Taken> settled, List<Taken> held)
            throws JMSException {
        try (QueueClient client = queueClient()) {
            client.drain(Duration.ofMillis(300));
        }
        try (QueueClient holding = QueueClient.silent(QueueClient.plain(port()), TestPortal.SECRET);
                QueueClient settling = queueClient()) {
            for (Map.Entry<String, String> request : requests.entrySet()) {
                holding.send(request.getValue(), request.getKey());
                unsent.remove(request.getKey());
                if (unsent.size() == REQUESTS / 2) {
                    takeSome(holding, held, HELD);
                } else if (unsent.size() == REQUESTS / 4) {
                    takeSome(settling, settled, HELD);
                    site.kill();
                }
            }
        } catch (JMSException cutOff) {
            assertFalse(unsent.isEmpty());
        }
        assertEquals(HELD, held.size());
        assertEquals(HELD, settled.size());
    }

    private void requireNothingButTls(QueueDoor door) throws JMSException {
        assertThrows(JMSException.class, () -> QueueClient.now(QueueClient.plain(port()), TestPortal.SECRET, ""));
        QueueDoor another = QueueDoor.withKey(site.data(), "another");
        assertThrows(JMSException.class, () -> QueueClient.now(another.amqp(port()), TestPortal.SECRET, ""));
        assertThrows(JMSException.class, () -> QueueClient.now(another.core(port()), TestPortal.SECRET, ""));
        QueueClient.now(door.core(port()), TestPortal.SECRET, "JMSCorrelationID = 'nobody'")
                .close();
    }

    private static void takeSome(QueueClient client, List<Taken> taken, int most) throws JMSException {
        Optional<Taken> next = client.take(BOUND);
        while (next.isPresent()) {
            taken.add(next.get());
            next = taken.size() < most ? client.take(BOUND) : Optional.empty();
        }
    }

    /** Until every one of these has been answered, and no more comes. */
    private static void takeAll(QueueClient client, List<Taken> taken, Set<String> requests, List<Taken> before)
            throws JMSException {
        Set<String> missing = new HashSet<>(requests);
        before.forEach(answer -> missing.remove(asked(answer)));
        Optional<Taken> next = client.take(BOUND);
        while (next.isPresent()) {
            taken.add(next.get());
            missing.remove(asked(next.get()));
            next = client.take(missing.isEmpty() ? Duration.ofSeconds(2) : BOUND);
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
        return QueueClient.at(QueueClient.plain(port()), TestPortal.SECRET, "", BOUND);
    }

    private int port() {
        return site.node().ports().queues();
    }

    private String snils(String login) {
        return site.database()
                .text(
                        "SELECT p.snils FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?",
                        login);
    }
}
