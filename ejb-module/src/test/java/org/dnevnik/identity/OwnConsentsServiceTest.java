package org.dnevnik.identity;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.identity.view.ConsentQuery;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** New versions of texts, and consents that are taken back. */
class OwnConsentsServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final long MOTHER = 700_190;
    private static final long FATHER = 700_191;
    private static final Caller TEACHER = caller(CLASS_TEACHER, Role.TEACHER, SCHOOL);
    private static final Caller PARENT = caller(MOTHER, Role.GUARDIAN, null);
    private static final Caller OTHER_PARENT = caller(FATHER, Role.GUARDIAN, null);
    private static final Caller PUPIL = caller(ANNA, Role.PUPIL, SCHOOL);
    private static final Caller REGION = caller(CLASS_TEACHER, Role.REGION_OPERATOR, null);

    private static Caller caller(long person, Role role, @Nullable Long school) {
        return new Caller(1, person, List.of(new Caller.Position(role, school)), "127.0.0.1");
    }

    /** Anna of eleven, a mother who signs and a father who only sees. */
    private record Scene(EntityManager em, SchoolStory story, OwnConsentsService own, ConsentTextService texts) {

        boolean stopped(long person) {
            return new CallerFactsQuery(em)
                    .ofPerson(person, TODAY)
                    .orElseThrow()
                    .asked();
        }

        List<String> due(Caller caller) {
            return own.asked(caller).texts().stream().map(ConsentDue::key).toList();
        }

        void publish(ConsentAudience audience, LocalDate since) {
            texts.publish(
                    REGION,
                    new PublishText(
                            audience.name().toLowerCase(java.util.Locale.ROOT),
                            null,
                            null,
                            false,
                            "Цель",
                            "Заголовок",
                            "Текст",
                            since));
        }

        ConsentGiven given(long person) {
            return new ConsentQuery(em).given(person, TODAY).get(0);
        }
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.person(FATHER, "Иванов", "Илья");
            story.sql("UPDATE people.person SET birth_date = '2015-03-08' WHERE id = ?1", ANNA);
            story.sql(
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, signs, version) VALUES "
                            + "(700190, 700190, 700100, 'мать', '2026-09-01', true, 1), (700191, 700191, 700100, 'отец', '2026-09-01', false, 1)");
            SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC));
            test.accept(new Scene(em, story, new OwnConsentsService(em, clock), new ConsentTextService(em, clock)));
        });
    }

    @Test
    void onlyAGuardianWhoSignsIsAskedForTheChild() {
        play(s -> {
            assertEquals(List.of("guardian-1:700190", "child-1:700100"), s.due(PARENT));
            assertEquals(List.of("guardian-1:700191"), s.due(OTHER_PARENT));
            s.story.sql(
                    "UPDATE people.guardianship SET restricted_since = '2026-11-01', restricted_why = 'решение суда' WHERE id = 700190");
            assertEquals(List.of("guardian-1:700190"), s.due(PARENT));
        });
    }

    @Test
    void aNewVersionStopsWhomItConcernsFromItsFirstDayOnAndTheOldOneStays() {
        play(s -> {
            s.own.agree(PARENT, s.due(PARENT));
            s.publish(ConsentAudience.GUARDIAN, TODAY.plusDays(1));
            assertFalse(s.stopped(MOTHER));
            s.publish(ConsentAudience.GUARDIAN, TODAY);
            assertTrue(s.stopped(MOTHER));
            assertEquals(List.of("guardian-3:700190"), s.due(PARENT));
            assertEquals(
                    IdentityRefusal.CONSENT,
                    assertThrows(Refusal.class, () -> s.own.agree(PARENT, List.of()))
                            .reason());
            s.own.agree(PARENT, s.due(PARENT));
            assertFalse(s.stopped(MOTHER));
            List<Integer> versions = s.texts.texts(REGION, null).stream()
                    .filter(t -> t.aim().audience() == ConsentAudience.GUARDIAN)
                    .map(ConsentText::version)
                    .toList();
            assertEquals(List.of(3, 2, 1), versions);
        });
    }

    @Test
    void anOwnConsentThatIsTakenBackHasToBeGivenAgainBeforeAnythingElse() {
        play(s -> {
            s.story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                            + "VALUES (700890, ?1, 700001, 'TEACHER', 'учитель', '2020-01-01', 1)",
                    CLASS_TEACHER);
            s.own.agree(TEACHER, s.due(TEACHER));
            assertTrue(s.own.withdraw(TEACHER, s.given(CLASS_TEACHER).id()));
            assertTrue(s.stopped(CLASS_TEACHER));
            assertThrows(
                    NotFound.class,
                    () -> s.own.withdraw(TEACHER, s.given(CLASS_TEACHER).id()),
                    "once");
            s.own.agree(TEACHER, s.due(TEACHER));
            assertFalse(s.stopped(CLASS_TEACHER));
            assertEquals(2, s.story.count("identity.consent WHERE about = ?1", CLASS_TEACHER));
        });
    }

    @Test
    void withoutAGuardiansConsentAChildBelowFourteenComesInNoMoreAndTheGuardianDoes() {
        play(s -> {
            s.own.agree(PARENT, s.due(PARENT));
            long consent = s.given(ANNA).id();
            assertThrows(NotFound.class, () -> s.own.withdraw(PUPIL, consent), "the child");
            assertThrows(NotFound.class, () -> s.own.withdraw(OTHER_PARENT, consent), "who does not sign");
            assertFalse(s.own.withdraw(PARENT, consent), "not about the caller");
            assertTrue(s.stopped(ANNA));
            assertEquals(
                    IdentityRefusal.GUARDIAN_FIRST,
                    assertThrows(Refusal.class, () -> s.own.agree(PUPIL, List.of()))
                            .reason());
            assertFalse(s.stopped(MOTHER));
            s.own.agree(PARENT, s.due(PARENT));
            assertFalse(s.stopped(ANNA));
        });
    }

    @Test
    void onlyTheRegionPublishesAndNothingHalf() {
        play(s -> {
            assertThrows(NotFound.class, () -> s.texts.texts(TEACHER, null));
            for (PublishText half : List.of(
                    new PublishText("staff", null, null, false, "Цель", "Заголовок", " ", TODAY),
                    new PublishText("staff", null, null, false, "Цель", "Заголовок", "Текст", TODAY.minusDays(1)),
                    new PublishText(null, null, null, false, "Цель", "Заголовок", "Текст", TODAY))) {
                assertThrows(Refusal.class, () -> s.texts.publish(REGION, half));
            }
        });
    }
}
