package org.dnevnik.protocol;

import static org.dnevnik.protocol.RegisteredSystem.PATIENCE;
import static org.dnevnik.protocol.RegisteredSystem.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.QueueDoor;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.TestPortal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A system of the state on its whole road: it asks over AMQP, is answered, loses its secret, and sees nothing but its own. */
@ExtendWith(OneServer.class)
class QueuesIT {

    /** So many connections a system may have. */
    private static final int MOST = 20;

    private static final int CROWD = 25;

    private final Site site;

    @AutoClose
    private final RegisteredSystem system;

    private final TestPortal portal;

    QueuesIT(Site site) {
        this.site = site;
        system = RegisteredSystem.of(site);
        portal = system.portal();
    }

    @Test
    void aSystemAsksForAGuardianIsAnsweredOnceAndTheFamilySeesIt() throws JMSException {
        try (QueueClient client = system.connected()) {
            long before = looks("pupil");
            String id = portal.messageId();
            String request = system.request(id);
            String answer = asked(client, request, id);
            assertTrue(answer.contains("<p:ProgressResponse"), answer);
            assertTrue(answer.contains("<e:SenderInformationSystemSignature>"), answer);
            assertEquals(answer, asked(client, request, id));
            assertEquals(before + 1, looks("pupil"));
            assertEquals("responseIsAcceptedBySmev", system.status(client, id));
            asked(client, portal.acknowledgement(portal.messageId(), id), "ack");
            assertEquals("responseIsDelivered", system.status(client, id));
            assertEquals("doesNotExist", system.status(client, portal.messageId()));
            String stranger = portal.messageId();
            assertTrue(asked(client, portal.request(stranger, system.question("pupil", "teacher")), stranger)
                    .contains(">ACCESS_DENIED<"));
        }
        assertTrue(site.signedIn("pupil").get("/people/access").body().contains("Портал «Испытание»"));
    }

    @Test
    void aSystemSeesItsOwnAddressesOnlyAndOnlyWhileItsSecretHolds() throws JMSException {
        try (QueueClient client = system.connected()) {
            requireOwnAddressesOnly(client);
            String before = system.secret();
            system.renewSecret();
            assertFalse(system.isLetIn(before));
            assertThrows(JMSException.class, () -> {
                while (true) {
                    client.receive(Duration.ofSeconds(10));
                    client.send(portal.status(portal.messageId(), portal.messageId()), "x");
                }
            });
        }
        system.awaitLetIn();
    }

    @Test
    void theProtocolOfArtemisOpensTheSameAddressesAndNoMore() throws JMSException {
        long another = system.registerAnother("another");
        ConnectionFactory door = QueueDoor.plainCore(system.port());
        String id = portal.messageId();
        String request = system.request(id);
        try (QueueClient client = QueueClient.at(door, system.secret(), "", PATIENCE)) {
            client.drain(Duration.ofMillis(300));
            String answer = asked(client, request, id);
            assertTrue(answer.contains("<p:ProgressResponse"), answer);
            asked(client, portal.acknowledgement(portal.messageId(), id), "ack");
            assertEquals("responseIsDelivered", system.status(client, id));
            Management management = new Management(site.node().ports().management());
            Until.holds(PATIENCE, () -> management.isQueue("exchange.replies.another"));
            requireOwnAddressesOnly(client);
            try (QueueClient byAmqp = QueueClient.now(QueueClient.plain(system.port()), system.secret(), "")) {
                requireOwnAddressesOnly(byAmqp);
            }
        } finally {
            system.switchOff(another);
        }
        assertThrows(
                JMSException.class,
                () -> QueueClient.now(door, "0".repeat(system.secret().length()), ""));
    }

    private static void requireOwnAddressesOnly(QueueClient client) {
        for (String address : List.of(
                "exchange.requests", "exchange.dead", "exchange.replies.another", "jms.queue.notifications", "new")) {
            client.requireNotReadable(address);
        }
        for (String address : List.of(
                "jms.queue.notifications",
                "exchange.replies." + TestPortal.CODE,
                "exchange.replies.another",
                "activemq.management",
                "new")) {
            client.requireNotWritable(address);
        }
        client.requireNoQueueMade();
    }

    /** The door has room for two hundred in all. */
    @Test
    void aSystemThatConnectsTooOftenLosesTheLatestConnectionsAndKeepsTheFirst() throws JMSException {
        List<Connection> crowd = new ArrayList<>();
        try (QueueClient first = system.connected()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(QueueClient.plain(system.port()).createConnection(TestPortal.CODE, system.secret()));
            }
            Until.holds(PATIENCE, () -> crowd.stream().filter(QueuesIT::isLost).count() == CROWD + 1 - MOST);
            assertEquals("doesNotExist", system.status(first, portal.messageId()));
        } finally {
            crowd.forEach(QueuesIT::close);
        }
    }

    private static boolean isLost(Connection one) {
        try {
            one.createSession(false, Session.AUTO_ACKNOWLEDGE).close();
            return false;
        } catch (JMSException closed) {
            return true;
        }
    }

    private static void close(Connection one) {
        try {
            one.close();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoSendsMoreThanItsLimitIsRefusedUntilThereIsRoomAgain() throws JMSException {
        site.database().change("UPDATE exchange.system SET per_minute = 3, per_day = 3");
        try (QueueClient client = system.connected()) {
            for (int i = 0; i < 3; i++) {
                assertEquals("doesNotExist", system.status(client, portal.messageId()));
            }
            String id = portal.messageId();
            String request = system.request(id);
            assertTrue(asked(client, request, id).contains(">QuoteLimitExceeded<"));
            site.database().change("UPDATE exchange.system SET per_minute = 1000");
            assertTrue(asked(client, request, id).contains(">QuoteLimitExceeded<"));
            site.database().change("UPDATE exchange.system SET per_day = 1000");
            assertTrue(asked(client, request, id).contains("<p:ProgressResponse"));
        }
        Until.holds(
                PATIENCE, () -> site.database().number("SELECT coalesce(sum(refused), 0) FROM exchange.usage") == 2);
        assertTrue(
                system.region().get("/schools/system?id=" + system.id()).body().contains("Отклонено сверх лимита"));
    }

    private long looks(String login) {
        return site.database()
                .number(
                        "SELECT count(*) FROM people.access_log l JOIN identity.account a ON a.person = l.subject "
                                + "WHERE a.login = ? AND l.what = 'exchange' AND NOT l.refused AND l.through = 'Портал «Испытание»'",
                        login);
    }
}
