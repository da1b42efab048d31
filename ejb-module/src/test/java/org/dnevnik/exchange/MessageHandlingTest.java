package org.dnevnik.exchange;

import static org.dnevnik.exchange.MessageScene.MOTHER;
import static org.dnevnik.exchange.MessageScene.NOW;
import static org.dnevnik.exchange.MessageScene.assertRejected;
import static org.dnevnik.exchange.MessageScene.count;
import static org.dnevnik.exchange.MessageScene.looks;
import static org.dnevnik.exchange.MessageScene.registered;
import static org.dnevnik.exchange.MessageScene.sql;
import static org.dnevnik.exchange.SignedMessages.CHILD;
import static org.dnevnik.exchange.SignedMessages.GUARDIAN;
import static org.dnevnik.exchange.SignedMessages.MESSAGE;
import static org.dnevnik.exchange.SignedMessages.OTHER_MESSAGE;
import static org.dnevnik.exchange.SignedMessages.question;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.dnevnik.exchange.model.Mandates;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of whom, and what the family sees of it. */
class MessageHandlingTest {

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
    void aRequestIsAnsweredWithFourStatementsAndARepeatedOneWithOne() {
        registered((em, desk) -> {
            String request = signed(request());
            assertEquals(4, StatementCount.of(() -> desk.answer(request)));
            assertEquals(1, StatementCount.of(() -> desk.answer(request)));
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
    void aMessageAgainstTheSchemaIsRejectedByItsCode() {
        registered((em, desk) ->
                assertRejected("InvalidContent", desk.answer(request().replace("MARKS", "SECRETS"))));
    }
}
