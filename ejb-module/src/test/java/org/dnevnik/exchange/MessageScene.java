package org.dnevnik.exchange;

import static org.dnevnik.exchange.SignedMessages.CHILD;
import static org.dnevnik.exchange.SignedMessages.GUARDIAN;
import static org.dnevnik.exchange.SignedMessages.MESSAGE;
import static org.dnevnik.exchange.SignedMessages.OTHER_MESSAGE;
import static org.dnevnik.exchange.SignedMessages.about;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.dnevnik.exchange.model.ForeignSystems;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;

/** A portal that asks of Anna, who has a five in mathematics, and the desk that answers. */
final class MessageScene {

    static final long MOTHER = 700_900;
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private MessageScene() {}

    /** The handling, and the system that sends. */
    record Desk(MessageHandling handling, long system, AtomicReference<Instant> now) {

        void minutes(int later) {
            now.updateAndGet(moment -> moment.plusSeconds(60L * later));
        }

        String answer(String text) {
            return handling.handle(text).orElseThrow().text();
        }

        String status() {
            String told = answer(signed(about("GetStatusRequest", OTHER_MESSAGE, MESSAGE)));
            return told.replaceFirst("(?s).*<e:StatusCode>(\\w+)<.*", "$1");
        }
    }

    /** Anna has a five in mathematics, her mother a SNILS, and the portal is registered. */
    static void registered(BiConsumer<EntityManager, Desk> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Елена");
            sql(em, "UPDATE people.person SET snils = '" + CHILD + "' WHERE id = " + ANNA);
            sql(em, "UPDATE people.person SET snils = '" + GUARDIAN + "' WHERE id = " + MOTHER);
            sql(
                    em,
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) VALUES (700900, 700900, 700100, 'мать', '2020-01-01', 1)");
            long lesson = story.lesson("2026-11-10", 1);
            story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, ANNA, "5", 5);
            long system = new ForeignSystems(em)
                    .register(
                            "portal",
                            new ForeignSystems.Words(
                                    "Портал", true, SignedMessages.certificate(), new ForeignSystems.Limits(20, 30)),
                            SystemSecret.generated(NOW).kept());
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            SchoolClock clock = new SchoolClock(now::get);
            test.accept(em, new Desk(new MessageHandling(em, clock, new AnswerSeal(null)), system, now));
        });
    }

    static String print() {
        try {
            return EnvelopeSignature.print(EnvelopeReader.read(signed(request())), SignedMessages.certificate());
        } catch (BadMessage e) {
            throw new AssertionError(e);
        }
    }

    static void assertRejected(String code, String answer) {
        assertTrue(answer.contains("<e:RejectionReasonCode>" + code + "<"), answer);
        assertFalse(answer.contains("ProgressResponse"), answer);
        Schemas.requireValid(answer);
    }

    static String looks(EntityManager em) {
        return text(
                em,
                "SELECT string_agg(concat_ws(' ', person, what, CASE WHEN refused THEN 'true' ELSE 'false' END, through, coalesce(ground, 'null')), '; ') "
                        + "FROM people.access_log WHERE subject = " + ANNA);
    }

    static void sql(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    static long count(EntityManager em, String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    static String text(EntityManager em, String sql) {
        return Objects.toString(em.createNativeQuery(sql).getSingleResult());
    }
}
