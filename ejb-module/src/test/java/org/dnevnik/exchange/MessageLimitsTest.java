package org.dnevnik.exchange;

import static org.dnevnik.exchange.MessageScene.assertRejected;
import static org.dnevnik.exchange.MessageScene.count;
import static org.dnevnik.exchange.MessageScene.registered;
import static org.dnevnik.exchange.MessageScene.sql;
import static org.dnevnik.exchange.MessageScene.text;
import static org.dnevnik.exchange.SignedMessages.forged;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who sends what nobody has signed, or more than it may. */
class MessageLimitsTest {

    @Test
    void aForgedMessageIsAnsweredWithAFaultAndTakesUpNoId() {
        registered((em, desk) -> {
            assertRejected("SignatureVerificationFault", desk.answer(forged(request())));
            assertRejected("SignatureVerificationFault", desk.answer(request()));
            assertEquals(2, count(em, "SELECT count(*) FROM exchange.dead_letter WHERE system = 'portal'"));
            assertTrue(desk.answer(signed(request())).contains("ProgressResponse"));
        });
    }

    @Test
    void whatNobodyCanBeToldOfLiesAmongTheDeadLetters() {
        registered((em, desk) -> {
            assertTrue(desk.handling().handle("<a").isEmpty());
            assertTrue(desk.handling()
                    .handle(request().replace(">portal<", ">nobody<"))
                    .isEmpty());
            sql(em, "UPDATE exchange.system SET enabled = false");
            assertTrue(desk.handling().handle(signed(request())).isEmpty());
            assertEquals(
                    "InvalidContent, SenderIsNotRegistered, SenderIsNotRegistered",
                    text(em, "SELECT string_agg(reason, ', ' ORDER BY id) FROM exchange.dead_letter"));
        });
    }

    @Test
    void whoSendsMoreThanItsMinuteHasRoomForIsRefusedAndMayAskAgainLater() {
        registered((em, desk) -> {
            for (int i = 0; i < 20; i++) {
                assertEquals("doesNotExist", desk.status());
            }
            assertRejected("QuoteLimitExceeded", desk.answer(signed(request())));
            assertRejected("QuoteLimitExceeded", desk.answer(signed(request())));
            assertEquals(
                    "QuoteLimitExceeded больше 20 в минуту",
                    text(em, "SELECT string_agg(concat_ws(' ', reason, detail), '; ') FROM exchange.dead_letter"));
            assertEquals(0, count(em, "SELECT count(*) FROM exchange.request"));
            desk.minutes(1);
            assertTrue(desk.answer(signed(request())).contains("ProgressResponse"));
        });
    }

    @Test
    void whoForgesMessagesInANameDoesNotUseUpItsLimit() {
        registered((em, desk) -> {
            for (int i = 0; i < 21; i++) {
                assertRejected("SignatureVerificationFault", desk.answer(forged(request())));
            }
            assertTrue(desk.answer(signed(request())).contains("ProgressResponse"));
        });
    }

    @Test
    void whoFloodsTheQueueIsSeenAndFillsNothing() {
        registered((em, desk) -> {
            for (int i = 0; i < 250; i++) {
                assertTrue(desk.handling().handle("<a").isEmpty());
            }
            assertEquals(200, count(em, "SELECT count(*) FROM exchange.dead_letter"));
            desk.minutes(1);
            desk.handling().handle("<a");
            assertEquals(201, count(em, "SELECT count(*) FROM exchange.dead_letter"));
        });
    }
}
