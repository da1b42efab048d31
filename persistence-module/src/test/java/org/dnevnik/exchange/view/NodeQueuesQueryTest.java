package org.dnevnik.exchange.view;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dnevnik.exchange.model.DeadRequests;
import org.dnevnik.exchange.model.NodeNews;
import org.dnevnik.exchange.model.QueueReading;
import org.dnevnik.exchange.model.SentMessages;
import org.dnevnik.exchange.model.SentMessages.Counted;
import org.dnevnik.exchange.model.SentMessages.Sum;
import org.junit.jupiter.api.Test;

class NodeQueuesQueryTest {

    private static final Instant MINUTE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void eachNodeTellsOfItsQueuesAndTheLastWordCounts() {
        rolledBack(em -> {
            NodeNews news = new NodeNews(em);
            Instant until = Instant.parse("2027-01-01T00:00:00Z");
            news.tell("b", new NodeNews.Signing("", null, ""), List.of(queue("exchange.requests", 0)));
            news.tell(
                    "a",
                    new NodeNews.Signing("CN=x", until, ""),
                    List.of(queue("exchange.requests", 1), queue("exchange.replies.gone", 2)));
            news.tell(
                    "a",
                    new NodeNews.Signing("CN=y", until, "IOException"),
                    List.of(queue("exchange.replies.c", 3), queue("exchange.requests", 4)));
            List<NodeQueues> nodes = new NodeQueuesQuery(em).all();
            assertEquals(List.of("a", "b"), nodes.stream().map(NodeQueues::node).toList());
            NodeQueues first = nodes.get(0);
            assertEquals("CN=y", first.signs());
            assertEquals(until, first.until());
            assertEquals("IOException", first.problem());
            assertFalse(first.silent());
            assertEquals(
                    List.of("exchange.requests 4", "exchange.replies.c 3"),
                    first.queues().stream()
                            .map(q -> q.name() + " " + q.messages())
                            .toList());
            assertTrue(first.queues().get(0).oldest().compareTo(Duration.ofSeconds(5)) >= 0);
            assertEquals(Duration.ZERO, nodes.get(1).queues().get(0).oldest());
            assertNull(nodes.get(1).until());
        });
    }

    @Test
    void aNodeThatSaysNothingIsSilentAndForgottenAfterHours() {
        rolledBack(em -> {
            NodeNews news = new NodeNews(em);
            news.tell("a", new NodeNews.Signing("", null, ""), List.of(queue("exchange.requests", 0)));
            em.createNativeQuery("UPDATE exchange.node SET at = at - interval '1 hour'")
                    .executeUpdate();
            assertTrue(new NodeQueuesQuery(em).all().get(0).silent());
            news.forget(2);
            assertEquals(1, new NodeQueuesQuery(em).all().size());
            news.forget(1);
            assertEquals(List.of(), new NodeQueuesQuery(em).all());
        });
    }

    @Test
    void aDeadLetterIsTriedAgainByTheNodeThatItCameToAsLongAsThatLives() {
        rolledBack(em -> {
            new NodeNews(em).tell("b", new NodeNews.Signing("", null, ""), List.of(queue("exchange.requests", 0)));
            DeadRequests letters = new DeadRequests(em);
            letters.add(new DeadRequests.Dead("c", null, "FAILURE", "", 1, "<a/>"), "b");
            letters.add(new DeadRequests.Dead("c", null, "InvalidContent", "", 1, null));
            List<DeadRequestLine> lines = new DeadRequestsQuery(em).of(null, 2).items();
            long broken = lines.get(0).id();
            long letter = lines.get(1).id();
            assertFalse(letters.order(broken, "a"));
            assertFalse(letters.order(letter, "b"));
            assertTrue(letters.order(letter, "a"));
            assertEquals(List.of(letter), letters.ordered("b"));
            assertEquals(List.of(), letters.ordered("a"));
            assertEquals(
                    "b", new DeadRequestsQuery(em).of(null, 2).items().get(1).waits());
            em.createNativeQuery("UPDATE exchange.node SET at = at - interval '1 minute'")
                    .executeUpdate();
            assertFalse(letters.order(letter, "a"));
        });
    }

    @Test
    void whatNodesCountAddsUp() {
        rolledBack(em -> {
            em.createNativeQuery("""
                            INSERT INTO exchange.system (id, code, name, for_guardians, certificate, secret_hash, secret_salt, secret_since, enabled, version)
                            VALUES (77, 'counted', 'x', true, 'x', 'x', 'x', now(), true, 1)""").executeUpdate();
            SentMessages usage = new SentMessages(em);
            usage.add(List.of(new Counted(77, MINUTE.minusSeconds(60), 5, 1), new Counted(77, MINUTE, 2, 0)));
            usage.add(List.of(new Counted(77, MINUTE, 3, 4)));
            assertEquals(List.of(new Sum(77, 10, 5)), usage.since(MINUTE.minusSeconds(60), MINUTE));
            assertEquals(List.of(new Sum(77, 5, 5)), usage.since(MINUTE, MINUTE));
            ForeignSystemLine line = new ForeignSystemsQuery(em).of(77, MINUTE).orElseThrow();
            assertEquals(List.of(5L, 4L), List.of(line.today(), line.refused()));
        });
    }

    private static QueueReading queue(String name, long messages) {
        return new QueueReading(name, messages, Duration.ofSeconds(5), 1);
    }
}
