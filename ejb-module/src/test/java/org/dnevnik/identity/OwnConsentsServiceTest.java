package org.dnevnik.identity;

import static org.dnevnik.identity.ConsentScene.LEADER;
import static org.dnevnik.identity.ConsentScene.MOTHER;
import static org.dnevnik.identity.ConsentScene.OTHER_PARENT;
import static org.dnevnik.identity.ConsentScene.PARENT;
import static org.dnevnik.identity.ConsentScene.PUPIL;
import static org.dnevnik.identity.ConsentScene.REGION;
import static org.dnevnik.identity.ConsentScene.TODAY;
import static org.dnevnik.identity.ConsentScene.play;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.identity.view.ConsentQuery;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** New versions of texts, and consents that are taken back. */
class OwnConsentsServiceTest {

    private static void publish(ConsentScene scene, ConsentAudience audience, LocalDate since) {
        scene.texts()
                .publish(
                        REGION,
                        new PublishText(
                                audience.name().toLowerCase(Locale.ROOT),
                                null,
                                null,
                                false,
                                "Цель",
                                "Заголовок",
                                "Текст",
                                since));
    }

    private static ConsentGiven given(ConsentScene scene, long person) {
        return new ConsentQuery(scene.em()).given(person, TODAY).get(0);
    }

    @Test
    void onlyAGuardianWhoSignsIsAskedForTheChild() {
        play(s -> {
            assertEquals(List.of("guardian-1:700190", "child-1:700100"), s.dueKeys(PARENT));
            assertEquals(List.of("guardian-1:700191"), s.dueKeys(OTHER_PARENT));
            s.story()
                    .sql(
                            "UPDATE people.guardianship SET restricted_since = '2026-11-01', restricted_why = 'решение суда' WHERE id = 700190");
            assertEquals(List.of("guardian-1:700190"), s.dueKeys(PARENT));
        });
    }

    @Test
    void aNewVersionStopsWhomItConcernsFromItsFirstDayOnAndTheOldOneStays() {
        play(s -> {
            s.own().agree(PARENT, s.dueKeys(PARENT));
            publish(s, ConsentAudience.GUARDIAN, TODAY.plusDays(1));
            assertFalse(s.stopped(MOTHER));
            publish(s, ConsentAudience.GUARDIAN, TODAY);
            assertTrue(s.stopped(MOTHER));
            assertEquals(List.of("guardian-3:700190"), s.dueKeys(PARENT));
            assertEquals(
                    IdentityRefusal.CONSENT,
                    assertThrows(Refusal.class, () -> s.own().agree(PARENT, List.of()))
                            .reason());
            s.own().agree(PARENT, s.dueKeys(PARENT));
            assertFalse(s.stopped(MOTHER));
            List<Integer> versions = s.texts().texts(REGION, null).stream()
                    .filter(t -> t.aim().audience() == ConsentAudience.GUARDIAN)
                    .map(ConsentText::version)
                    .toList();
            assertEquals(List.of(3, 2, 1), versions);
        });
    }

    @Test
    void anOwnConsentThatIsTakenBackHasToBeGivenAgainBeforeAnythingElse() {
        play(s -> {
            s.story()
                    .sql(
                            "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                                    + "VALUES (700890, ?1, 700001, 'TEACHER', 'учитель', '2020-01-01', 1)",
                            CLASS_TEACHER);
            s.own().agree(LEADER, s.dueKeys(LEADER));
            assertTrue(s.own().withdraw(LEADER, given(s, CLASS_TEACHER).id()));
            assertTrue(s.stopped(CLASS_TEACHER));
            assertThrows(
                    NotFound.class,
                    () -> s.own().withdraw(LEADER, given(s, CLASS_TEACHER).id()),
                    "once");
            s.own().agree(LEADER, s.dueKeys(LEADER));
            assertFalse(s.stopped(CLASS_TEACHER));
            assertEquals(2, s.story().count("identity.consent WHERE about = ?1", CLASS_TEACHER));
        });
    }

    @Test
    void withoutAGuardiansConsentAChildBelowFourteenComesInNoMoreAndTheGuardianDoes() {
        play(s -> {
            s.own().agree(PARENT, s.dueKeys(PARENT));
            long consent = given(s, ANNA).id();
            assertThrows(NotFound.class, () -> s.own().withdraw(PUPIL, consent), "the child");
            assertThrows(NotFound.class, () -> s.own().withdraw(OTHER_PARENT, consent), "who does not sign");
            assertFalse(s.own().withdraw(PARENT, consent), "not about the caller");
            assertTrue(s.stopped(ANNA));
            assertEquals(
                    IdentityRefusal.GUARDIAN_FIRST,
                    assertThrows(Refusal.class, () -> s.own().agree(PUPIL, List.of()))
                            .reason());
            assertFalse(s.stopped(MOTHER));
            s.own().agree(PARENT, s.dueKeys(PARENT));
            assertFalse(s.stopped(ANNA));
        });
    }

    @Test
    void onlyTheRegionPublishesAndNothingHalf() {
        play(s -> {
            assertThrows(NotFound.class, () -> s.texts().texts(LEADER, null));
            for (PublishText half : List.of(
                    new PublishText("staff", null, null, false, "Цель", "Заголовок", " ", TODAY),
                    new PublishText("staff", null, null, false, "Цель", "Заголовок", "Текст", TODAY.minusDays(1)),
                    new PublishText(null, null, null, false, "Цель", "Заголовок", "Текст", TODAY))) {
                assertThrows(Refusal.class, () -> s.texts().publish(REGION, half));
            }
        });
    }
}
