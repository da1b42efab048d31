package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.QueueDoor;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.TestPortal;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A system of the state on its whole road: the operator registers it, it asks over AMQP, is answered, loses its secret and is switched off. */
@ExtendWith(OneServer.class)
class QueuesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final LocalDate LAST = LocalDate.now(java.time.ZoneOffset.UTC);
    private static final int HUGE = 3_000_000;

    /** So many connections a system may have. */
    private static final int MOST = 20;

    private static final int CROWD = 25;

    private final Site site;
    private final int port;
    private final Visitor region;
    private final TestPortal portal = new TestPortal();

    private long system;
    private String secret = "";

    QueuesIT(Site site) {
        this.site = site;
        this.port = site.node().ports().queues();
        this.region = site.signedIn("region");
    }

    @BeforeEach
    void register() {
        site.database().change("DELETE FROM exchange.request");
        site.database().change("DELETE FROM exchange.dead_letter");
        site.database().change("DELETE FROM exchange.mandate");
        site.database().change("DELETE FROM exchange.usage");
        site.database().change("DELETE FROM exchange.system");
        // a login that begins anew while the door is open would be taken for one whose secret has changed, and cut off
        Until.holds(PATIENCE, () -> !isOpen());
        String answer = registered(TestPortal.CODE);
        secret = secretOf(answer);
        system = numberOf(answer);
    }

    private String registered(String code) {
        Answer answer = region.postJson(
                "/data/systems",
                "{\"code\":\"" + code + "\",\"name\":\"Портал «Испытание»\",\"guardians\":true,\"certificate\":\""
                        + TestPortal.certificate().replace("\n", "\\n") + "\"}");
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }

    private static String secretOf(String answer) {
        return of(answer, "\"secret\"\\s*:\\s*\"([0-9a-f]{40})\"");
    }

    private static long numberOf(String answer) {
        return Long.parseLong(of(answer, "\"id\"\\s*:\\s*(\\d+)"));
    }

    @AfterEach
    void switchOff() {
        switchOff(system);
        Until.holds(PATIENCE, () -> !isOpen());
    }

    private void switchOff(long one) {
        region.postJson("/data/systems/" + one + "/off", "{}");
    }

    private boolean isOpen() {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return door.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void aSystemAsksForAGuardianIsAnsweredOnceAndTheFamilySeesIt() throws JMSException {
        try (QueueClient client = connected()) {
            long before = looks("pupil");
            String id = portal.messageId();
            String request = portal.request(id, question("pupil", "parent"));
            String answer = asked(client, request, id);
            assertTrue(answer.contains("<p:ProgressResponse"), answer);
            assertTrue(answer.contains("<e:SenderInformationSystemSignature>"), answer);
            assertEquals(answer, asked(client, request, id));
            assertEquals(before + 1, looks("pupil"));
            assertEquals("responseIsAcceptedBySmev", status(client, id));
            asked(client, portal.acknowledgement(portal.messageId(), id), "ack");
            assertEquals("responseIsDelivered", status(client, id));
            assertEquals("doesNotExist", status(client, portal.messageId()));
            String stranger = portal.messageId();
            assertTrue(asked(client, portal.request(stranger, question("pupil", "teacher")), stranger)
                    .contains(">ACCESS_DENIED<"));
        }
        assertTrue(site.signedIn("pupil").get("/people/access").body().contains("Портал «Испытание»"));
    }

    @Test
    void aSystemSeesItsOwnAddressesOnlyAndOnlyWhileItsSecretHolds() throws JMSException {
        try (QueueClient client = connected()) {
            requireOwnAddressesOnly(client);
            String before = secret;
            secret = secretOf(
                    region.postJson("/data/systems/" + system + "/secret", "{}").body());
            assertFalse(isLetIn(before));
            assertThrows(JMSException.class, () -> {
                while (true) {
                    client.receive(Duration.ofSeconds(10));
                    client.send(portal.status(portal.messageId(), portal.messageId()), "x");
                }
            });
        }
        QueueClient.at(QueueClient.plain(port), secret, "", PATIENCE).close();
    }

    @Test
    void theProtocolOfArtemisOpensTheSameAddressesAndNoMore() throws JMSException {
        long another = numberOf(registered("another"));
        ConnectionFactory door = QueueDoor.plainCore(port);
        String id = portal.messageId();
        String request = portal.request(id, question("pupil", "parent"));
        try (QueueClient client = QueueClient.at(door, secret, "", PATIENCE)) {
            client.drain(Duration.ofMillis(300));
            String answer = asked(client, request, id);
            assertTrue(answer.contains("<p:ProgressResponse"), answer);
            asked(client, portal.acknowledgement(portal.messageId(), id), "ack");
            assertEquals("responseIsDelivered", status(client, id));
            Management management = new Management(site.node().ports().management());
            Until.holds(PATIENCE, () -> management.isQueue("exchange.replies.another"));
            requireOwnAddressesOnly(client);
            try (QueueClient byAmqp = QueueClient.now(QueueClient.plain(port), secret, "")) {
                requireOwnAddressesOnly(byAmqp);
            }
        } finally {
            switchOff(another);
        }
        assertThrows(JMSException.class, () -> QueueClient.now(door, "0".repeat(secret.length()), ""));
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
        try (QueueClient first = connected()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(QueueClient.plain(port).createConnection(TestPortal.CODE, secret));
            }
            Until.holds(PATIENCE, () -> crowd.stream().filter(QueuesIT::isLost).count() == CROWD + 1 - MOST);
            assertEquals("doesNotExist", status(first, portal.messageId()));
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
    void whatIsMalformedHugeOrForgedHarmsNobodyAndIsToldToTheOperator() throws JMSException {
        try (QueueClient client = connected()) {
            client.send("Здравствуйте!", "text");
            client.send("<a>" + "x".repeat(HUGE) + "</a>", "huge");
            client.send("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "entity");
            String id = portal.messageId();
            String request = portal.request(id, question("pupil", "parent"));
            String forged = request.replace(">MARKS<", ">PERIODS<");
            assertTrue(asked(client, forged, "forged").contains(">SignatureVerificationFault<"));
            assertTrue(asked(client, request, id).contains("<p:ProgressResponse"));
        }
        Until.holds(
                PATIENCE,
                () -> site.database()
                        .text("SELECT string_agg(DISTINCT reason, ',' ORDER BY reason) FROM exchange.dead_letter")
                        .equals("InvalidContent,OVERSIZED,SignatureVerificationFault"));
        Until.holds(PATIENCE, () -> region.get("/outbox/queue").body().contains("exchange.replies." + TestPortal.CODE));
        String page = region.get("/outbox/queue").body();
        assertTrue(page.contains("Ответы подписаны: CN=Dnevnik"), page);
        assertTrue(page.contains("Слишком большие сообщения"), page);
    }

    @Test
    void aRequestThatCannotBeAnsweredWaitsForTheOperatorAndIsAnsweredWhenTriedAgain() throws JMSException {
        try (QueueClient client = connected()) {
            String id = portal.messageId();
            String request = portal.request(id, question("pupil", "parent"));
            site.database().change("ALTER TABLE people.access_log ADD CHECK (what <> 'exchange') NOT VALID");
            try {
                client.send(request, id);
                Until.holds(
                        Duration.ofSeconds(90),
                        () -> site.database()
                                        .number("SELECT count(*) FROM exchange.dead_letter WHERE reason = 'FAILURE'")
                                == 1);
                assertEquals("underProcessing", status(client, id));
            } finally {
                site.database().change("ALTER TABLE people.access_log DROP CONSTRAINT access_log_what_check");
            }
            String letter = site.database().text("SELECT id FROM exchange.dead_letter WHERE reason = 'FAILURE'");
            assertEquals(
                    303,
                    region.postForm("/data/exchange-queue/replay", Map.of("letter", letter))
                            .status());
            assertTrue(client.receive(PATIENCE).orElseThrow().contains("<p:ProgressResponse"));
            assertEquals(0, site.database().number("SELECT count(*) FROM exchange.dead_letter"));
        }
    }

    @Test
    void anAnswerThatNobodyTakesIsToldToTheOperatorAndComesToTheSameRequestAgain() throws JMSException {
        String id = portal.messageId();
        String request = portal.request(id, question("pupil", "parent"));
        String answer;
        try (QueueClient client = connected()) {
            answer = asked(client, request, id);
        }
        try (QueueClient sender =
                QueueClient.at(QueueClient.plain(port), secret, "JMSCorrelationID = 'nobody'", PATIENCE)) {
            sender.send(request, id);
            Management management = new Management(site.node().ports().management());
            Until.holds(PATIENCE, () -> management.expire("exchange.replies." + TestPortal.CODE) == 1);
        }
        Until.holds(
                PATIENCE,
                () -> site.database()
                                .number(
                                        "SELECT count(*) FROM exchange.dead_letter WHERE reason = 'EXPIRED' AND system = ? AND message_id = CAST(? AS uuid)",
                                        TestPortal.CODE,
                                        id)
                        == 1);
        try (QueueClient client = connected()) {
            assertEquals(answer, asked(client, request, id));
        }
    }

    @Test
    void whoSendsMoreThanItsLimitIsRefusedUntilThereIsRoomAgain() throws JMSException {
        site.database().change("UPDATE exchange.system SET per_minute = 3, per_day = 3");
        try (QueueClient client = connected()) {
            for (int i = 0; i < 3; i++) {
                assertEquals("doesNotExist", status(client, portal.messageId()));
            }
            String id = portal.messageId();
            String request = portal.request(id, question("pupil", "parent"));
            assertTrue(asked(client, request, id).contains(">QuoteLimitExceeded<"));
            site.database().change("UPDATE exchange.system SET per_minute = 1000");
            assertTrue(asked(client, request, id).contains(">QuoteLimitExceeded<"));
            site.database().change("UPDATE exchange.system SET per_day = 1000");
            assertTrue(asked(client, request, id).contains("<p:ProgressResponse"));
        }
        Until.holds(
                PATIENCE, () -> site.database().number("SELECT coalesce(sum(refused), 0) FROM exchange.usage") == 2);
        assertTrue(region.get("/schools/system?id=" + system).body().contains("Отклонено сверх лимита"));
    }

    @Test
    void theExampleInJavaWorks(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                EXAMPLES.resolve("java/ProgressClient.java").toString(),
                "amqp://127.0.0.1:" + port,
                TestPortal.CODE,
                secret);
        requireAnswered(command, folder);
    }

    @Test
    void theExampleInJavaScriptWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = Files.copy(EXAMPLES.resolve("node/progress.js"), folder.resolve("progress.js"));
        Files.copy(EXAMPLES.resolve("node/package.json"), folder.resolve("package.json"));
        Assumptions.assumeTrue(
                run(List.of("npm", "install", "--no-audit", "--no-fund", "--prefer-offline"), folder, Map.of())
                                .ended()
                        == 0,
                "skipped: Node.js with npm, or the package rhea, cannot be had here");
        requireAnswered(
                List.of(
                        "node",
                        program.toString(),
                        "127.0.0.1",
                        Integer.toString(port),
                        "tcp",
                        TestPortal.CODE,
                        secret),
                folder);
    }

    @Test
    void theExampleOverRestWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                run(List.of("node", "--version"), folder, Map.of()).ended() == 0, "skipped: Node.js is not here");
        List<String> command = List.of(
                "node",
                EXAMPLES.resolve("node/week.js").toString(),
                site.address(),
                LAST.minusDays(20).toString(),
                LAST.toString());
        Ended ended = run(
                command,
                folder,
                Map.of("DNEVNIK_TOKEN", Tokens.of(site.database()).of("parent")));
        assertEquals(0, ended.ended(), ended.text());
        assertTrue(
                Pattern.compile("\n {2}\\d+\\. \\p{Lu}").matcher(ended.text()).find(), ended.text());
        assertTrue(ended.text().contains("изменений нет"), ended.text());
    }

    private void requireAnswered(List<String> program, Path folder) throws IOException, InterruptedException {
        QueueClient.at(QueueClient.plain(port), secret, "", PATIENCE).close();
        Path key = Files.writeString(folder.resolve("key.pem"), TestPortal.keyText());
        Path certificates = Files.writeString(folder.resolve("region.pem"), certificates());
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                key.toString(),
                certificates.toString(),
                snils("pupil"),
                snils("parent"),
                LAST.minusDays(20).toString(),
                LAST.toString()));
        Ended ended = run(command, folder, Map.of());
        assertEquals(0, ended.ended(), ended.text());
        assertTrue(ended.text().contains("<p:ProgressResponse"), ended.text());
        assertTrue(ended.text().contains(">responseIsDelivered<"), ended.text());
    }

    private String certificates() {
        Answer answer = site.visitor().get("/.well-known/dnevnik-exchange.pem");
        assertEquals(200, answer.status());
        return answer.body();
    }

    /** What a program has said, and how it ended; 1 for one that is not there. */
    private record Ended(int ended, String text) {}

    private static Ended run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            process = builder.directory(command.get(0).equals("npm") ? folder.toFile() : new File("").getAbsoluteFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException notThere) {
            return new Ended(1, String.valueOf(notThere.getMessage()));
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ended(1, "does not end: " + Files.readString(out));
        }
        return new Ended(process.exitValue(), Files.readString(out));
    }

    /** Connected, and rid of answers that another test has left. */
    private QueueClient connected() throws JMSException {
        QueueClient client = QueueClient.at(QueueClient.plain(port), secret, "", PATIENCE);
        client.drain(Duration.ofMillis(300));
        return client;
    }

    private String asked(QueueClient client, String text, String group) throws JMSException {
        client.send(text, group);
        return client.receive(PATIENCE).orElseThrow();
    }

    private String status(QueueClient client, String target) throws JMSException {
        return of(asked(client, portal.status(portal.messageId(), target), "status"), "<e:StatusCode>(\\w+)<");
    }

    private boolean isLetIn(String login) {
        try {
            QueueClient.now(QueueClient.plain(port), login, "").close();
            return true;
        } catch (JMSException e) {
            return false;
        }
    }

    private TestPortal.Question question(String child, String requester) {
        return new TestPortal.Question(snils(child), snils(requester), LAST.minusDays(20), LAST, "MARKS");
    }

    private String snils(String login) {
        return site.database()
                .text(
                        "SELECT p.snils FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?",
                        login);
    }

    private long looks(String login) {
        return site.database()
                .number(
                        "SELECT count(*) FROM people.access_log l JOIN identity.account a ON a.person = l.subject "
                                + "WHERE a.login = ? AND l.what = 'exchange' AND NOT l.refused AND l.through = 'Портал «Испытание»'",
                        login);
    }

    private static String of(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }
}
