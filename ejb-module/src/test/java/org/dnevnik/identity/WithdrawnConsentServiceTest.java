package org.dnevnik.identity;

import static org.dnevnik.identity.ConsentScene.ADMINISTRATOR;
import static org.dnevnik.identity.ConsentScene.CLOCK;
import static org.dnevnik.identity.ConsentScene.LEADER;
import static org.dnevnik.identity.ConsentScene.MOTHER;
import static org.dnevnik.identity.ConsentScene.TODAY;
import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.identity.view.WithdrawnConsentsQuery;
import org.dnevnik.identity.view.WithdrawnConsentsQuery.Among;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Anna's mother has taken back what she signed for her, a teacher the own consent; Boris's consent is back again. */
class WithdrawnConsentServiceTest {

    private record Scene(EntityManager em, SchoolStory story, WithdrawnConsentService consents) {

        List<String> shown(Caller caller) {
            return shown(caller, null, null);
        }

        List<String> shown(Caller caller, @Nullable Long group, @Nullable ConsentAudience audience) {
            return consents.list(caller, new WithdrawnAsked(null, group, audience, null)).page().items().stream()
                    .map(c -> "%s (%s): %s, %s".formatted(c.name(), c.ties(), c.audience(), c.by()))
                    .toList();
        }

        List<String> onCard(long school, long person) {
            return consents.of(ADMINISTRATOR, school, person).stream()
                    .map(WithdrawnConsent::purpose)
                    .toList();
        }

        void signed(long about, String text, long by, String withdrawn, long withdrawnBy) {
            story.sql(
                    "INSERT INTO identity.consent (about, text, signed_by, at, withdrawn_at, withdrawn_by) "
                            + "VALUES (?1, ?2, ?3, '2026-09-01', CAST(?4 AS timestamptz), ?5)",
                    about,
                    text,
                    by,
                    withdrawn,
                    withdrawnBy);
        }
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = ConsentScene.of(em).story();
            story.sql("UPDATE school.enrolment SET ends = NULL WHERE person = ?1", BORIS);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                    + "VALUES (700890, 700110, 700001, 'TEACHER', 'учитель математики', '2020-01-01', 1)");
            Scene scene = new Scene(em, story, new WithdrawnConsentService(em, CLOCK, new AccessLog(em)));
            scene.signed(ANNA, "child-1", MOTHER, "2026-11-20", MOTHER);
            scene.signed(TEACHER, "staff-1", TEACHER, "2026-11-22", TEACHER);
            scene.signed(BORIS, "child-1", MOTHER, "2026-11-21", MOTHER);
            story.sql("INSERT INTO identity.consent (about, text, signed_by, at) "
                    + "VALUES (700101, 'child-1', 700190, '2026-11-23')");
            test.accept(scene);
        });
    }

    @Test
    void theOfficeSeesWhatWasTakenBackAndNotGivenAgainTheLatestFirst() {
        play(s -> assertEquals(
                List.of(
                        "Петрова Мария Ильинична (учитель математики): STAFF, ",
                        "Иванова Анна Ильинична (5А): CHILD, Иванова Ирина Ильинична"),
                s.shown(ADMINISTRATOR)));
    }

    @Test
    void whatIsTakenBackTwiceIsToldOnceAndAgainGivenNotAtAll() {
        play(s -> {
            s.signed(ANNA, "child-1", MOTHER, "2026-11-24", MOTHER);
            assertEquals(2, s.shown(ADMINISTRATOR).size());
            assertEquals(
                    "Иванова Анна Ильинична (5А): CHILD, Иванова Ирина Ильинична",
                    s.shown(ADMINISTRATOR).get(0));
            s.story.sql("INSERT INTO identity.consent (about, text, signed_by, at) "
                    + "VALUES (700100, 'child-1', 700190, '2026-11-25')");
            assertEquals(1, s.shown(ADMINISTRATOR).size());
        });
    }

    @Test
    void aClassTeacherSeesTheOwnClassAndItsFamiliesAlone() {
        play(s -> {
            s.signed(MOTHER, "guardian-1", MOTHER, "2026-11-24", MOTHER);
            assertEquals(
                    List.of(
                            "Иванова Ирина Ильинична (Иванова Анна (5А)): GUARDIAN, ",
                            "Иванова Анна Ильинична (5А): CHILD, Иванова Ирина Ильинична"),
                    s.shown(LEADER));
            s.story.sql("UPDATE school.enrolment SET edu_group = ?1 WHERE person = ?2", FIRST_GRADE, ANNA);
            assertEquals(List.of(), s.shown(LEADER));
        });
    }

    @Test
    void nobodyElseSeesThemAndLooksAreLogged() {
        WithdrawnAsked ofSchool = new WithdrawnAsked(SCHOOL, null, null, null);
        play(s -> {
            for (Caller stranger : List.of(
                    caller(TEACHER, Role.TEACHER, SCHOOL),
                    caller(MOTHER, Role.GUARDIAN, SCHOOL),
                    caller(TEACHER, Role.ADMINISTRATOR, OTHER_SCHOOL))) {
                assertThrows(NotFound.class, () -> s.consents.list(stranger, ofSchool));
            }
            s.shown(ADMINISTRATOR);
            assertEquals(
                    2, s.story.count("people.access_log WHERE what = 'withdrawn consents' AND person = ?1", TEACHER));
        });
    }

    @Test
    void theListIsNarrowedToAClassOrToOneKindOfText() {
        String anna = "Иванова Анна Ильинична (5А): CHILD, Иванова Ирина Ильинична";
        play(s -> {
            assertEquals(List.of(anna), s.shown(ADMINISTRATOR, SchoolStory.CLASS, null));
            assertEquals(List.of(anna), s.shown(ADMINISTRATOR, null, ConsentAudience.CHILD));
            assertEquals(List.of(), s.shown(ADMINISTRATOR, SchoolStory.CLASS, ConsentAudience.STAFF));
            assertThrows(NotFound.class, () -> s.shown(LEADER, FIRST_GRADE, null));
        });
    }

    @Test
    void aCardTellsItsOfficeWhatOfThisPersonIsTakenBack() {
        play(s -> {
            assertEquals(List.of("Обработка персональных данных несовершеннолетнего"), s.onCard(SCHOOL, ANNA));
            assertEquals(List.of("Обработка персональных данных сотрудника"), s.onCard(SCHOOL, TEACHER));
            assertEquals(List.of(), s.onCard(SCHOOL, BORIS));
            assertThrows(NotFound.class, () -> s.onCard(OTHER_SCHOOL, ANNA));
            assertThrows(NotFound.class, () -> s.consents.of(LEADER, SCHOOL, ANNA));
        });
    }

    @Test
    void aLongListIsReadByKey() {
        play(s -> {
            WithdrawnConsentsQuery query = new WithdrawnConsentsQuery(s.em, TODAY);
            Among among = new Among(List.of(SchoolStory.CLASS), SCHOOL, null, 0);
            Slice<WithdrawnConsent> first = query.of(among, null, 1);
            assertEquals(TEACHER, first.items().get(0).person());
            Slice<WithdrawnConsent> second = query.of(among, first.next(), 1);
            assertEquals(ANNA, second.items().get(0).person());
            assertNull(second.next());
            assertThrows(NotFound.class, () -> query.of(among, "x", 1));
        });
    }
}
