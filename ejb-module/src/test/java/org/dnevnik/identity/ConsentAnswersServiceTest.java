package org.dnevnik.identity;

import static org.dnevnik.identity.ConsentScene.ADMINISTRATOR;
import static org.dnevnik.identity.ConsentScene.CLOCK;
import static org.dnevnik.identity.ConsentScene.LEADER;
import static org.dnevnik.identity.ConsentScene.MOTHER;
import static org.dnevnik.identity.ConsentScene.PARENT;
import static org.dnevnik.identity.ConsentScene.TODAY;
import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
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
import java.util.Map;
import java.util.function.Consumer;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.identity.view.AnswersQuery;
import org.dnevnik.identity.view.AnswersQuery.Among;
import org.dnevnik.identity.view.ConsentAim;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Anna's mother has agreed to photographs, for Boris nobody has answered; both are of 5А. */
class ConsentAnswersServiceTest {

    private static final String ANNA_GAVE = "Иванова Анна Ильинична (5А): GIVEN Иванова Ирина Ильинична";

    private record Scene(EntityManager em, SchoolStory story, ConsentAnswersService answers, String photos) {

        AnswersList list(Caller caller, @Nullable Long group, String aim, @Nullable ConsentState state) {
            return answers.list(caller, new AnswersAsked(null, group, aim, state, null));
        }

        List<String> shown(Caller caller, @Nullable ConsentState state) {
            return list(caller, null, photos, state).page().items().stream()
                    .map(a -> "%s (%s): %s %s"
                            .formatted(a.name(), a.ties(), a.state(), a.by())
                            .strip())
                    .toList();
        }
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            ConsentScene family = ConsentScene.of(em);
            SchoolStory story = family.story();
            story.sql("UPDATE school.enrolment SET ends = NULL WHERE person = ?1", BORIS);
            String photos = family.texts()
                    .publish(
                            ADMINISTRATOR,
                            new PublishText(
                                    null,
                                    ConsentAudience.CHILD,
                                    SCHOOL,
                                    false,
                                    "Фотографии",
                                    "Заголовок",
                                    "Текст",
                                    TODAY));
            family.own().answer(PARENT, new AnswerConsent(photos + "-1", ANNA, true));
            test.accept(new Scene(em, story, new ConsentAnswersService(em, CLOCK, new AccessLog(em)), photos));
        });
    }

    @Test
    void whoHasAgreedAndWhoHasNotIsToldByName() {
        play(s -> {
            assertEquals(List.of("Борисов Борис Ильинична (5А): NONE", ANNA_GAVE), s.shown(ADMINISTRATOR, null));
            assertEquals(List.of(ANNA_GAVE), s.shown(ADMINISTRATOR, ConsentState.GIVEN));
            assertEquals(List.of(), s.shown(ADMINISTRATOR, ConsentState.REFUSED));
            AnswersList list = s.list(ADMINISTRATOR, null, "", null);
            assertEquals(s.photos, list.aim().aim().key(), "the school's own first");
            assertEquals(Map.of(ConsentState.NONE, 1L, ConsentState.GIVEN, 1L), list.counts());
            assertEquals(3, s.story.count("people.access_log WHERE what = 'consent answers' AND subject = ?1", ANNA));
        });
    }

    @Test
    void whatComesOnPaperTakesTheAnswersPlace() {
        play(s -> {
            s.answers.keep(ADMINISTRATOR, new KeepPaper(SCHOOL, s.photos, ANNA, false));
            s.answers.keep(ADMINISTRATOR, new KeepPaper(SCHOOL, s.photos, BORIS, true));
            List<AnswerLine> lines =
                    s.list(ADMINISTRATOR, null, s.photos, null).page().items();
            assertEquals(
                    List.of(ConsentState.GIVEN, ConsentState.REFUSED),
                    lines.stream().map(AnswerLine::state).toList());
            assertEquals(
                    List.of(true, true), lines.stream().map(AnswerLine::paper).toList());
            for (KeepPaper wrong : List.of(
                    new KeepPaper(SCHOOL, s.photos, MOTHER, true),
                    new KeepPaper(SCHOOL, "child", ANNA, false),
                    new KeepPaper(SCHOOL, "nothing", ANNA, true),
                    new KeepPaper(OTHER_SCHOOL, s.photos, ANNA, true))) {
                assertThrows(NotFound.class, () -> s.answers.keep(ADMINISTRATOR, wrong));
            }
            s.answers.keep(ADMINISTRATOR, new KeepPaper(SCHOOL, "child", BORIS, true));
            assertEquals(1L, s.list(ADMINISTRATOR, null, "child", null).counts().get(ConsentState.GIVEN));
        });
    }

    @Test
    void aClassTeacherHearsOfTheOwnClassAndOfNoStaff() {
        play(s -> {
            assertEquals(2, s.shown(LEADER, null).size());
            assertThrows(NotFound.class, () -> s.list(LEADER, null, "staff", null));
            assertThrows(NotFound.class, () -> s.list(LEADER, FIRST_GRADE, s.photos, null));
            s.story.sql("UPDATE school.enrolment SET edu_group = ?1 WHERE person = ?2", FIRST_GRADE, ANNA);
            assertEquals(List.of("Борисов Борис Ильинична (5А): NONE"), s.shown(LEADER, null));
            assertThrows(NotFound.class, () -> s.answers.keep(LEADER, new KeepPaper(SCHOOL, s.photos, ANNA, true)));
            assertThrows(NotFound.class, () -> s.list(caller(TEACHER, Role.TEACHER, SCHOOL), null, s.photos, null));
            assertThrows(
                    NotFound.class,
                    () -> s.list(caller(TEACHER, Role.ADMINISTRATOR, OTHER_SCHOOL), null, s.photos, null));
        });
    }

    @Test
    void aLongListIsReadByKey() {
        play(s -> {
            ConsentAim aim = new ConsentAim(s.photos, ConsentAudience.CHILD, false, SCHOOL, false, null);
            AnswersQuery query = new AnswersQuery(s.em, TODAY, new Among(List.of(CLASS), 0, aim));
            Slice<AnswerLine> first = query.lines(null, ListKey.START, 1);
            assertEquals(BORIS, first.items().get(0).person());
            Slice<AnswerLine> second = query.lines(null, ListKey.read(String.valueOf(first.next())), 1);
            assertEquals(ANNA, second.items().get(0).person());
            assertNull(second.next());
        });
    }
}
