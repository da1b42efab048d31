package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.TestPortal;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;

/** A system of the state as the region's operator has just registered it, the only one; it is switched off when it is closed. */
final class RegisteredSystem implements AutoCloseable {

    /** How long the door of the queues may take to open, to close or to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The last of the days that are asked for. */
    @SuppressWarnings("TimeInStaticInitializer") // asked and answered on one day
    static final LocalDate LAST = LocalDate.now(ZoneOffset.UTC);

    /** The first of them. */
    static final LocalDate FIRST = LAST.minusDays(20);

    private final Site site;
    private final Visitor region;
    private final TestPortal portal = new TestPortal();
    private final long id;
    private String secret;

    private RegisteredSystem(Site site) {
        this.site = site;
        region = site.signedIn("region");
        forgetOthers();
        String answer = registered(TestPortal.CODE);
        id = numberOf(answer);
        secret = secretOf(answer);
    }

    static RegisteredSystem of(Site site) {
        return new RegisteredSystem(site);
    }

    private void forgetOthers() {
        for (String table : List.of("request", "dead_letter", "mandate", "usage", "system")) {
            site.database().change("DELETE FROM exchange." + table);
        }
        // a login that begins anew while the door is open would be taken for one whose secret has changed, and cut off
        awaitClosed();
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

    private static String of(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    long id() {
        return id;
    }

    String secret() {
        return secret;
    }

    /** Whoever has registered it. */
    Visitor region() {
        return region;
    }

    TestPortal portal() {
        return portal;
    }

    /** Where the queues are reached. */
    int port() {
        return site.node().ports().queues();
    }

    /**
     * Another system beside it.
     *
     * @return its id
     */
    long registerAnother(String code) {
        return numberOf(registered(code));
    }

    void switchOff(long one) {
        region.postJson("/data/systems/" + one + "/off", "{}");
    }

    void renewSecret() {
        secret = secretOf(
                region.postJson("/data/systems/" + id + "/secret", "{}").body());
    }

    /** Connected, and rid of answers that another test has left. */
    QueueClient connected() throws JMSException {
        QueueClient client = QueueClient.at(QueueClient.plain(port()), secret, "", PATIENCE);
        client.drain(Duration.ofMillis(300));
        return client;
    }

    /** Waits until it is let in. */
    void awaitLetIn() {
        QueueClient.at(QueueClient.plain(port()), secret, "", PATIENCE).close();
    }

    boolean isLetIn(String login) {
        try {
            QueueClient.now(QueueClient.plain(port()), login, "").close();
            return true;
        } catch (JMSException e) {
            return false;
        }
    }

    /** Sends, and takes the next answer. */
    static String asked(QueueClient client, String text, String group) throws JMSException {
        client.send(text, group);
        return client.receive(PATIENCE).orElseThrow();
    }

    /** What has become of a message, in the word of the protocol. */
    String status(QueueClient client, String target) throws JMSException {
        return of(asked(client, portal.status(portal.messageId(), target), "status"), "<e:StatusCode>(\\w+)<");
    }

    /** The guardian of {@code pupil} asks for the marks of the last days. */
    String request(String message) {
        return portal.request(message, question("pupil", "parent"));
    }

    TestPortal.Question question(String child, String requester) {
        return new TestPortal.Question(snils(child), snils(requester), FIRST, LAST, "MARKS");
    }

    String snils(String login) {
        return site.database()
                .text(
                        "SELECT p.snils FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?",
                        login);
    }

    private void awaitClosed() {
        Until.holds(PATIENCE, () -> !isOpen());
    }

    private boolean isOpen() {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port())) {
            return door.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        switchOff(id);
        awaitClosed();
    }
}
