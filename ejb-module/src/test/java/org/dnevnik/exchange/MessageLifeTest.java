package org.dnevnik.exchange;

import static org.dnevnik.exchange.MessageScene.assertRejected;
import static org.dnevnik.exchange.MessageScene.count;
import static org.dnevnik.exchange.MessageScene.print;
import static org.dnevnik.exchange.MessageScene.registered;
import static org.dnevnik.exchange.MessageScene.sql;
import static org.dnevnik.exchange.MessageScene.text;
import static org.dnevnik.exchange.SignedMessages.MESSAGE;
import static org.dnevnik.exchange.SignedMessages.OTHER_MESSAGE;
import static org.dnevnik.exchange.SignedMessages.about;
import static org.dnevnik.exchange.SignedMessages.acknowledgement;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.RequestState;
import org.junit.jupiter.api.Test;

/** What becomes of a request once it is answered, and of one that comes again. */
class MessageLifeTest {

    @Test
    void theSameRequestGetsTheSameAnswerAndDisclosesNothingAnew() {
        registered((em, desk) -> {
            String first = desk.answer(signed(request()));
            sql(em, "UPDATE journal.mark SET value = '2' WHERE person = " + ANNA);
            assertEquals(first, desk.answer(signed(request())));
            assertEquals(1, count(em, "SELECT count(*) FROM people.access_log WHERE subject = " + ANNA));
        });
    }

    @Test
    void anotherQuestionUnderTheSameIdIsAFault() {
        registered((em, desk) -> {
            desk.answer(signed(request()));
            assertRejected("MessageIsAlreadySent", desk.answer(signed(request().replace("MARKS", "PERIODS"))));
        });
    }

    @Test
    void theEightStatuses() {
        registered((em, desk) -> {
            KeptAnswers kept = new KeptAnswers(em);
            assertEquals("doesNotExist", desk.status());
            kept.failed("portal", UUID.fromString(MESSAGE), print(), "why");
            assertEquals("requestIsAcceptedBySmev", desk.status());
            kept.move("portal", UUID.fromString(MESSAGE), RequestState.underProcessing);
            assertEquals("underProcessing", desk.status());
            kept.move("portal", UUID.fromString(MESSAGE), RequestState.requestIsQueued);
            assertEquals("requestIsQueued", desk.status());
            desk.answer(signed(request()));
            assertEquals("responseIsAcceptedBySmev", desk.status());
            desk.answer(signed(acknowledgement(OTHER_MESSAGE, MESSAGE, false)));
            assertEquals("responseIsAcceptedBySmev", desk.status());
            desk.answer(signed(acknowledgement(OTHER_MESSAGE, MESSAGE, true)));
            assertEquals("responseIsDelivered", desk.status());
        });
        registered((em, desk) -> {
            sql(em, "UPDATE exchange.system SET for_guardians = false");
            desk.answer(signed(request()));
            assertEquals("requestIsRejectedBySmev", desk.status());
        });
        registered((em, desk) -> {
            new KeptAnswers(em).failed("portal", UUID.fromString(MESSAGE), print(), "why");
            assertTrue(desk.answer(signed(about("CancelRequest", OTHER_MESSAGE, MESSAGE)))
                    .contains("cancelled"));
            assertTrue(desk.answer(signed(request())).contains(">cancelled<"));
        });
    }

    @Test
    void whatWasNeverAskedIsNeitherAcknowledgedNorWithdrawn() {
        registered((em, desk) -> {
            assertRejected(
                    "TargetMessageIsNotFound", desk.answer(signed(acknowledgement(OTHER_MESSAGE, MESSAGE, true))));
            assertRejected(
                    "TargetMessageIsNotFound", desk.answer(signed(about("CancelRequest", OTHER_MESSAGE, MESSAGE))));
        });
    }

    @Test
    void anOldRequestAndOneFromTheFutureAreNotAnswered() {
        registered((em, desk) -> {
            for (String moment : List.of("2026-10-24T08:59:59Z", "2026-11-24T12:00:01+03:00")) {
                assertRejected(
                        "StaleMessageId", desk.answer(signed(request().replace("2026-11-23T09:00:00Z", moment))));
            }
            assertEquals(0, count(em, "SELECT count(*) FROM exchange.request"));
            new KeptAnswers(em).forget(30, 90);
        });
    }

    @Test
    void aForgottenAnswerIsNotGivenAnew() {
        registered((em, desk) -> {
            desk.answer(signed(request()));
            sql(em, "UPDATE exchange.request SET at = at - interval '31 days'");
            new KeptAnswers(em).forget(30, 90);
            assertRejected("StaleMessageId", desk.answer(signed(request())));
            assertEquals(1, count(em, "SELECT count(*) FROM people.access_log"));
        });
    }

    @Test
    void anAnswerThatNobodyTookLiesAmongTheDeadLettersAndIsGivenToTheSameRequestOnceMore() {
        registered((em, desk) -> {
            String answer = desk.answer(signed(request()));
            FailureNotes notes = new FailureNotes(em);
            notes.returned("portal", answer, true);
            notes.returned("portal", "<e:To>portal</e:To>", false);
            assertEquals(
                    "portal EXPIRED " + MESSAGE + "; portal RETURNED",
                    text(
                            em,
                            "SELECT string_agg(concat_ws(' ', system, reason, message_id), '; ' ORDER BY id) FROM exchange.dead_letter"));
            assertEquals(answer, desk.answer(signed(request())));
        });
    }
}
