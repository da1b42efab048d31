package org.dnevnik.exchange;

import static org.dnevnik.exchange.SignedMessages.CHILD;
import static org.dnevnik.exchange.SignedMessages.GUARDIAN;
import static org.dnevnik.exchange.SignedMessages.MESSAGE;
import static org.dnevnik.exchange.SignedMessages.OTHER_MESSAGE;
import static org.dnevnik.exchange.SignedMessages.about;
import static org.dnevnik.exchange.SignedMessages.acknowledgement;
import static org.dnevnik.exchange.SignedMessages.forged;
import static org.dnevnik.exchange.SignedMessages.question;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dnevnik.exchange.model.ForeignSystems;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.Mandates;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageHandlingTest {

    private static final long MOTHER = 700_900;
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aGuardianIsToldOfTheChildAndTheFamilySeesThroughWhom() {
        registered((em, desk) -> {
            String answer = desk.answer(signed(request()));
            assertTrue(answer.contains("value=\"5\""), answer);
            assertTrue(answer.contains("<p:Class>5А</p:Class>"), answer);
            assertTrue(answer.contains("<e:OriginalMessageId>" + MESSAGE), answer);
            assertEquals("700900 exchange false Портал null", looks(em));
        });
    }

    @Test
    void anAnswerFitsThePublishedSchema() {
        registered((em, desk) -> Schemas.requireValid(desk.answer(signed(request(
                MESSAGE,
                question(
                        CHILD,
                        GUARDIAN,
                        "2026-11-02",
                        "2026-11-29",
                        "MARKS",
                        "TIMETABLE",
                        "HOMEWORK",
                        "ATTENDANCE",
                        "PERIODS"))))));
    }

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
    void aRequestIsAnsweredWithFourStatementsAndARepeatedOneWithOne() {
        registered((em, desk) -> {
            String request = signed(request());
            assertEquals(4, StatementCount.of(() -> desk.answer(request)));
            assertEquals(1, StatementCount.of(() -> desk.answer(request)));
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
    void aStrangerIsNotToldAndTheFamilySeesThatSomebodyAsked() {
        registered((em, desk) -> {
            sql(em, "UPDATE people.person SET snils = '77411204881' WHERE id = " + MOTHER);
            sql(em, "UPDATE people.person SET snils = '" + GUARDIAN + "' WHERE id = " + CLASS_TEACHER);
            assertRejected("ACCESS_DENIED", desk.answer(signed(request())));
            assertEquals(CLASS_TEACHER + " exchange true Портал null", looks(em));
        });
    }

    @Test
    void aGuardianWhoseRightHasEndedIsAStranger() {
        registered((em, desk) -> {
            sql(em, "UPDATE people.guardianship SET ends = '2026-11-22' WHERE guardian = " + MOTHER);
            assertRejected("ACCESS_DENIED", desk.answer(signed(request())));
        });
    }

    @Test
    void aChildWhoIsNotThereIsTheSameAsOneWhoMustNotBeSeen() {
        registered((em, desk) -> {
            String unknown = desk.answer(
                    signed(request(MESSAGE, question("77411204881", GUARDIAN, "2026-11-02", "2026-11-29", "MARKS"))));
            assertRejected("ACCESS_DENIED", unknown);
            assertEquals(0, count(em, "SELECT count(*) FROM people.access_log"));
        });
    }

    @Test
    void aPupilAsksForItselfFromFourteenOn() {
        registered((em, desk) -> {
            String own = question(CHILD, CHILD, "2026-11-02", "2026-11-29", "MARKS");
            sql(em, "UPDATE people.person SET birth_date = '2012-11-24' WHERE id = " + ANNA);
            assertRejected("ACCESS_DENIED", desk.answer(signed(request(MESSAGE, own))));
            sql(em, "UPDATE people.person SET birth_date = '2012-11-23' WHERE id = " + ANNA);
            assertTrue(desk.answer(signed(request(OTHER_MESSAGE, own))).contains("value=\"5\""));
        });
    }

    @Test
    void aSystemThatIdentifiesNobodyIsNotBelieved() {
        registered((em, desk) -> {
            sql(em, "UPDATE exchange.system SET for_guardians = false");
            assertRejected("ACCESS_DENIED", desk.answer(signed(request())));
        });
    }

    @Test
    void aMandateCountsForItsSchoolPartsAndDays() {
        assertMandate(true, SCHOOL, "2026-11-23", "2026-11-23", ProgressPart.MARKS);
        assertMandate(true, null, "2026-11-01", "2027-01-01", ProgressPart.MARKS, ProgressPart.PERIODS);
        assertMandate(false, OTHER_SCHOOL, "2026-11-01", "2027-01-01", ProgressPart.MARKS);
        assertMandate(false, SCHOOL, "2026-11-01", "2027-01-01", ProgressPart.PERIODS);
        assertMandate(false, SCHOOL, "2026-11-24", "2027-01-01", ProgressPart.MARKS);
        assertMandate(false, SCHOOL, "2026-11-01", "2026-11-22", ProgressPart.MARKS);
    }

    private static void assertMandate(
            boolean counts, @Nullable Long school, String starts, String ends, ProgressPart... parts) {
        registered((em, desk) -> {
            new Mandates(em)
                    .give(
                            desk.system(),
                            new Mandates.Given(
                                    school,
                                    Set.of(parts),
                                    "Соглашение № 5",
                                    LocalDate.parse(starts),
                                    LocalDate.parse(ends)),
                            CLASS_TEACHER,
                            NOW);
            String answer =
                    desk.answer(signed(request(MESSAGE, question(CHILD, "", "2026-11-02", "2026-11-29", "MARKS"))));
            assertEquals(counts, answer.contains("ProgressResponse"), answer);
            assertEquals(counts ? "0 exchange false Портал Соглашение № 5" : "0 exchange true Портал null", looks(em));
        });
    }

    @Test
    void moreThanAMonthOrOverTheSummerIsNotAsked() {
        registered((em, desk) -> {
            assertRejected(
                    "UNKNOWN_REQUEST_DESCRIPTION",
                    desk.answer(
                            signed(request(MESSAGE, question(CHILD, GUARDIAN, "2026-10-01", "2026-11-01", "MARKS")))));
            assertRejected(
                    "UNKNOWN_REQUEST_DESCRIPTION",
                    desk.answer(signed(
                            request(OTHER_MESSAGE, question(CHILD, GUARDIAN, "2026-11-29", "2026-11-02", "MARKS")))));
        });
    }

    @Test
    void whoWasInNoClassThenHasNoData() {
        registered((em, desk) -> assertRejected(
                "NO_DATA",
                desk.answer(signed(request(MESSAGE, question(CHILD, GUARDIAN, "2026-06-10", "2026-06-12", "MARKS"))))));
    }

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
    void aMessageAgainstTheSchemaIsRejectedByItsCode() {
        registered((em, desk) ->
                assertRejected("InvalidContent", desk.answer(request().replace("MARKS", "SECRETS"))));
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
            desk.clock().minutes(1);
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
            desk.clock().minutes(1);
            desk.handling().handle("<a");
            assertEquals(201, count(em, "SELECT count(*) FROM exchange.dead_letter"));
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

    /** The handling, and the system that sends. */
    private record Desk(MessageHandling handling, long system, Hand clock) {

        String answer(String text) {
            return handling.handle(text).orElseThrow().text();
        }

        String status() {
            String told = answer(signed(about("GetStatusRequest", OTHER_MESSAGE, MESSAGE)));
            return told.replaceFirst("(?s).*<e:StatusCode>(\\w+)<.*", "$1");
        }
    }

    /** A clock that goes on when it is told to. */
    private static final class Hand extends SchoolClock {

        private Instant now = NOW;

        Hand() {
            super(Clock.fixed(NOW, ZoneOffset.UTC));
        }

        void minutes(int later) {
            now = now.plusSeconds(60L * later);
        }

        @Override
        public Instant now() {
            return now;
        }
    }

    /** Anna has a five in mathematics, her mother a SNILS, and the portal is registered. */
    private static void registered(BiConsumer<EntityManager, Desk> test) {
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
            Hand clock = new Hand();
            test.accept(em, new Desk(new MessageHandling(em, clock, new AnswerSeal(null)), system, clock));
        });
    }

    private static String print() {
        try {
            return EnvelopeSignature.print(EnvelopeReader.read(signed(request())), SignedMessages.certificate());
        } catch (BadMessage e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRejected(String code, String answer) {
        assertTrue(answer.contains("<e:RejectionReasonCode>" + code + "<"), answer);
        assertFalse(answer.contains("ProgressResponse"), answer);
        Schemas.requireValid(answer);
    }

    private static String looks(EntityManager em) {
        return text(
                em,
                "SELECT string_agg(concat_ws(' ', person, what, CASE WHEN refused THEN 'true' ELSE 'false' END, through, coalesce(ground, 'null')), '; ') "
                        + "FROM people.access_log WHERE subject = " + ANNA);
    }

    private static void sql(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private static long count(EntityManager em, String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static String text(EntityManager em, String sql) {
        return Objects.toString(em.createNativeQuery(sql).getSingleResult());
    }
}
