package org.dnevnik.identity;

import static org.dnevnik.identity.ConsentScene.ADMINISTRATOR;
import static org.dnevnik.identity.ConsentScene.MOTHER;
import static org.dnevnik.identity.ConsentScene.OTHER_PARENT;
import static org.dnevnik.identity.ConsentScene.PARENT;
import static org.dnevnik.identity.ConsentScene.PUPIL;
import static org.dnevnik.identity.ConsentScene.REGION;
import static org.dnevnik.identity.ConsentScene.TODAY;
import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is voluntary beside what is required: purposes of a region and of a school, each with versions of its own. */
class VoluntaryConsentsTest {

    private static final Caller STRANGER = caller(CLASS_TEACHER, Role.ADMINISTRATOR, OTHER_SCHOOL);

    /** The mother has given what is required. */
    private record Scene(ConsentScene family, SchoolStory story, OwnConsentsService own, ConsentTextService texts) {

        String asks(Caller who, ConsentAudience of, @Nullable Long school, boolean required) {
            return texts.publish(
                    who, new PublishText(null, of, school, required, "Фотографии", "Заголовок", "Текст", TODAY));
        }

        void another(Caller who, String aim) {
            texts.publish(who, new PublishText(aim, null, null, false, "Фотографии", "Иначе", "Другой текст", TODAY));
        }

        OwnPurpose purpose(Caller who, String aim) {
            return own.own(who).purposes().stream()
                    .filter(p -> p.asked().aim().key().equals(aim))
                    .findFirst()
                    .orElseThrow();
        }

        boolean isAsked(Caller who, String aim) {
            return own.own(who).purposes().stream()
                    .anyMatch(p -> p.asked().aim().key().equals(aim));
        }

        void says(Caller who, String aim, boolean yes) {
            OwnPurpose purpose = purpose(who, aim);
            own.answer(
                    who,
                    new AnswerConsent(purpose.asked().code(), purpose.asked().about(), yes));
        }

        void takesBack(Caller who, String aim) {
            assertFalse(own.withdraw(who, purpose(who, aim).takesBack()), "the session goes on");
        }

        boolean stopped(long person) {
            return family.stopped(person);
        }

        List<Boolean> due(Caller who) {
            return family.due(who).stream().map(ConsentDue::required).toList();
        }
    }

    private static void play(Consumer<Scene> test) {
        ConsentScene.play(family -> {
            family.own().agree(PARENT, family.dueKeys(PARENT));
            test.accept(new Scene(family, family.story(), family.own(), family.texts()));
        });
    }

    @Test
    void itStopsNobodyAndIsGivenRefusedTakenBackAndGivenAnew() {
        play(s -> {
            String photos = s.asks(REGION, ConsentAudience.CHILD, null, false);
            assertFalse(s.stopped(MOTHER));
            assertEquals(List.of(false), s.due(PARENT), "told at the door, and not required");
            s.own.agree(PARENT, List.of());
            assertEquals(ConsentState.NONE, s.purpose(PARENT, photos).state(), "silence is no consent");
            s.says(PARENT, photos, false);
            assertEquals(ConsentState.REFUSED, s.purpose(PARENT, photos).state());
            assertEquals(List.of(), s.due(PARENT), "whoever has answered is not asked again");
            s.says(PARENT, photos, true);
            assertEquals(ConsentState.GIVEN, s.purpose(PARENT, photos).state());
            s.takesBack(PARENT, photos);
            assertEquals(ConsentState.WITHDRAWN, s.purpose(PARENT, photos).state());
            assertFalse(s.stopped(MOTHER));
            assertFalse(s.stopped(ANNA), "a child below fourteen goes on, too");
            s.says(PARENT, photos, true);
            assertEquals(ConsentState.GIVEN, s.purpose(PARENT, photos).state());
            assertEquals(3, s.purpose(PARENT, photos).history().size(), "nothing that was is lost");
        });
    }

    @Test
    void sessionsGoOnAfterAVoluntaryConsentIsTakenBackAndEndAfterARequiredOne() {
        play(s -> {
            s.story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (700190, ?1, 'mother', 'x', 'ACTIVE', 1)",
                    MOTHER);
            String mail = s.asks(REGION, ConsentAudience.GUARDIAN, null, false);
            s.says(PARENT, mail, true);
            s.takesBack(PARENT, mail);
            String ended = "identity.account WHERE person = ?1 AND sessions_since IS NOT NULL";
            assertEquals(0, s.story.count(ended, MOTHER));
            assertTrue(s.own.withdraw(PARENT, s.purpose(PARENT, "guardian").takesBack()));
            assertEquals(1, s.story.count(ended, MOTHER));
            assertTrue(s.stopped(MOTHER));
            s.says(PARENT, "guardian", true);
            assertFalse(s.stopped(MOTHER));
        });
    }

    @Test
    void aNewVersionLeavesWhatWasGivenInForceAndTakingBackMeansAllVersions() {
        play(s -> {
            String photos = s.asks(REGION, ConsentAudience.CHILD, null, false);
            s.says(PARENT, photos, true);
            s.another(REGION, photos);
            assertEquals(ConsentState.OLDER, s.purpose(PARENT, photos).state());
            assertFalse(s.stopped(MOTHER));
            s.says(PARENT, photos, true);
            assertEquals(ConsentState.GIVEN, s.purpose(PARENT, photos).state());
            s.takesBack(PARENT, photos);
            assertEquals(ConsentState.WITHDRAWN, s.purpose(PARENT, photos).state());
            assertThrows(
                    NotFound.class,
                    () -> s.own.answer(PARENT, new AnswerConsent(photos + "-1", ANNA, true)),
                    "words of yesterday");
        });
    }

    @Test
    void oneWhoSignsAnswersForAChildAndFromFourteenOnPupilsForThemselves() {
        play(s -> {
            String photos = s.asks(REGION, ConsentAudience.CHILD, null, false);
            String contests = s.asks(REGION, ConsentAudience.PUPIL, null, false);
            AnswerConsent forAnna = new AnswerConsent(photos + "-1", ANNA, true);
            assertThrows(NotFound.class, () -> s.own.answer(OTHER_PARENT, forAnna), "who does not sign");
            assertThrows(NotFound.class, () -> s.own.answer(PUPIL, forAnna), "the child");
            assertThrows(
                    NotFound.class,
                    () -> s.own.answer(PARENT, new AnswerConsent(photos + "-1", BORIS, true)),
                    "another's");
            assertThrows(
                    NotFound.class, () -> s.own.answer(PARENT, new AnswerConsent("child-1", ANNA, false)), "required");
            assertFalse(s.isAsked(PUPIL, contests), "eleven years old");
            s.story.sql("UPDATE people.person SET birth_date = '2012-11-25' WHERE id = ?1", ANNA);
            s.says(PUPIL, contests, true);
            assertTrue(s.isAsked(PARENT, photos), "below eighteen the guardian signs still");
            s.story.sql("UPDATE people.person SET birth_date = '2008-11-25' WHERE id = ?1", ANNA);
            assertFalse(s.isAsked(PARENT, photos), "eighteen today");
        });
    }

    @Test
    void aSchoolAsksItsOwnPeopleAloneAndNeverWhatIsRequired() {
        play(s -> {
            String photos = s.asks(ADMINISTRATOR, ConsentAudience.CHILD, SCHOOL, true);
            assertFalse(s.purpose(PARENT, photos).asked().aim().required());
            assertFalse(s.stopped(MOTHER));
            s.story.sql("UPDATE school.enrolment SET ends = '2026-11-24' WHERE person = ?1", ANNA);
            assertFalse(s.isAsked(PARENT, photos), "she has left the school");
            assertThrows(NotFound.class, () -> s.asks(STRANGER, ConsentAudience.CHILD, SCHOOL, false));
            assertThrows(NotFound.class, () -> s.another(STRANGER, photos));
            assertThrows(NotFound.class, () -> s.another(REGION, photos), "not the region's");
            assertThrows(NotFound.class, () -> s.another(ADMINISTRATOR, "child"), "not the school's");
            assertThrows(NotFound.class, () -> s.texts.texts(STRANGER, SCHOOL));
            assertEquals(1, s.texts.texts(ADMINISTRATOR, SCHOOL).size());
        });
    }

    @Test
    void aSecondRequiredPurposeStopsWhomItConcernsAndTakesTheFirstOnesPlaceNowhere() {
        play(s -> {
            String rules = s.asks(REGION, ConsentAudience.GUARDIAN, null, true);
            assertTrue(s.stopped(MOTHER));
            assertEquals(ConsentState.GIVEN, s.purpose(PARENT, "guardian").state());
            s.own.agree(PARENT, List.of(rules + "-1:" + MOTHER));
            assertFalse(s.stopped(MOTHER));
            s.own.withdraw(PARENT, s.purpose(PARENT, rules).takesBack());
            assertTrue(s.stopped(MOTHER));
            s.texts.end(REGION, rules);
            assertFalse(s.stopped(MOTHER), "nobody asks any more");
        });
    }

    @Test
    void whatHasEndedAsksNobodyAndWhatWasAnsweredStaysToBeTakenBack() {
        play(s -> {
            String photos = s.asks(REGION, ConsentAudience.CHILD, null, false);
            s.says(PARENT, photos, true);
            s.texts.end(REGION, photos);
            assertFalse(s.isAsked(PARENT, photos));
            assertThrows(NotFound.class, () -> s.another(REGION, photos));
            assertThrows(NotFound.class, () -> s.texts.end(REGION, photos), "once");
            assertThrows(NotFound.class, () -> s.texts.end(REGION, "child"), "came with the program");
            var kept = s.own.own(PARENT).rest().get(0);
            assertTrue(kept.mine());
            s.own.withdraw(PARENT, kept.id());
            assertFalse(s.own.own(PARENT).rest().get(0).mine());
        });
    }
}
