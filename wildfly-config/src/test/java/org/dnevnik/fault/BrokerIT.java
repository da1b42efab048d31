package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class BrokerIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int REQUESTS = 400;
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

    /** Whose sending broke off does not know whether it arrived, and sends the same once more. */
    @Test
    void everyRequestOfAnotherSystemIsAnsweredAlthoughTheServerIsKilledInMidStreamAndNoneIsAnsweredAnother()
            throws JMSException {
        TestPortal.register(site.databaseOwner());
        Map<String, String> requests = requests(REQUESTS);
        Map<String, Set<String>> answers = new HashMap<>();
        Set<String> unsent = new LinkedHashSet<>(requests.keySet());
        try (QueueClient client = queueClient()) {
            for (Map.Entry<String, String> request : requests.entrySet()) {
                client.send(request.getValue(), request.getKey());
                unsent.remove(request.getKey());
                if (unsent.size() == REQUESTS / 4) {
                    site.kill();
                }
            }
        } catch (JMSException cutOff) {
            assertFalse(unsent.isEmpty());
        }
        site.startAgain();
        try (QueueClient client = queueClient()) {
            for (String id : unsent) {
                client.send(Objects.requireNonNull(requests.get(id)), id);
            }
            Until.holds(BOUND, () -> take(client, answers) == REQUESTS);
        }
        assertEquals(requests.keySet(), answers.keySet());
        assertEquals(
                List.of(),
                answers.values().stream().filter(same -> same.size() > 1).toList(),
                "a request that came twice has one answer");
        assertEquals(
                REQUESTS,
                site.database()
                        .number("SELECT count(*) FROM people.access_log WHERE through = 'Испытательный портал'"));
        site.database().change("UPDATE exchange.system SET enabled = false");
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

    private static int take(QueueClient client, Map<String, Set<String>> answers) {
        try {
            client.receive(Duration.ofSeconds(1))
                    .ifPresent(answer -> answers.computeIfAbsent(
                                    answer.replaceFirst("(?s).*<e:OriginalMessageId>([^<]+)<.*", "$1"),
                                    id -> new HashSet<>())
                            .add(answer));
            return answers.size();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private String snils(String login) {
        return site.database()
                .text(
                        "SELECT p.snils FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?",
                        login);
    }
}
