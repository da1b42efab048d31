package org.dnevnik.protocol;

import static org.dnevnik.protocol.RegisteredSystem.PATIENCE;
import static org.dnevnik.protocol.RegisteredSystem.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.Map;
import org.dnevnik.acceptance.Management;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.QueueClient;
import org.dnevnik.bench.TestPortal;
import org.dnevnik.bench.Visitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What of other systems cannot be answered, or that nobody takes: it harms nobody, and the operator is told. */
@ExtendWith(OneServer.class)
class QueueFaultsIT {

    private static final int HUGE = 3_000_000;

    private final Site site;

    @AutoClose
    private final RegisteredSystem system;

    private final TestPortal portal;
    private final Visitor region;

    QueueFaultsIT(Site site) {
        this.site = site;
        system = RegisteredSystem.of(site);
        portal = system.portal();
        region = system.region();
    }

    @Test
    void whatIsMalformedHugeOrForgedHarmsNobodyAndIsToldToTheOperator() throws JMSException {
        try (QueueClient client = system.connected()) {
            client.send("Здравствуйте!", "text");
            client.send("<a>" + "x".repeat(HUGE) + "</a>", "huge");
            client.send("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "entity");
            String id = portal.messageId();
            String request = system.request(id);
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
        try (QueueClient client = system.connected()) {
            String id = portal.messageId();
            String request = system.request(id);
            site.database().change("ALTER TABLE people.access_log ADD CHECK (what <> 'exchange') NOT VALID");
            try {
                client.send(request, id);
                Until.holds(
                        Duration.ofSeconds(90),
                        () -> site.database()
                                        .number("SELECT count(*) FROM exchange.dead_letter WHERE reason = 'FAILURE'")
                                == 1);
                assertEquals("underProcessing", system.status(client, id));
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
        String request = system.request(id);
        String answer;
        try (QueueClient client = system.connected()) {
            answer = asked(client, request, id);
        }
        try (QueueClient sender = QueueClient.at(
                QueueClient.plain(system.port()), system.secret(), "JMSCorrelationID = 'nobody'", PATIENCE)) {
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
        try (QueueClient client = system.connected()) {
            assertEquals(answer, asked(client, request, id));
        }
    }
}
