package org.dnevnik.homework;

import static org.dnevnik.homework.HomeworkScene.COLLEAGUE;
import static org.dnevnik.homework.HomeworkScene.FOREIGN_HEAD;
import static org.dnevnik.homework.HomeworkScene.PARENT;
import static org.dnevnik.homework.HomeworkScene.PUPIL;
import static org.dnevnik.homework.HomeworkScene.TEACHER;
import static org.dnevnik.homework.HomeworkScene.asked;
import static org.dnevnik.homework.HomeworkScene.order;
import static org.dnevnik.homework.HomeworkScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.journal.JournalRefusal;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeworkRoadTest {

    @Test
    void aTaskGoesFromItsIssueToItsCheckAndItsLogTellsTheWholeRoad() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            long task = scene.task(id).task();
            scene.tasks.open(PUPIL, task, YEAR);
            AnswerSaved saved = scene.answers.write(PUPIL, scene.answer(id, "Черновик", 0));
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ", saved.version()));
            scene.answers.takeBack(PUPIL, task, YEAR);
            AnswerSaved again = scene.answers.write(PUPIL, new WriteAnswer(task, YEAR, "Ответ полнее", 0, true));
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ полнее", again.version()));
            scene.checks.giveBack(TEACHER, scene.check(id, "Проверьте знаки", null));
            scene.answers.submit(PUPIL, scene.answer(id, "Со знаками", 0));
            scene.checks.check(TEACHER, scene.check(id, "Теперь верно", "5"));
            TaskDesk desk = scene.tasks.open(PARENT, task, YEAR);
            assertEquals(TaskState.CHECKED, desk.task().state());
            assertEquals("5", desk.task().mark());
            assertEquals(2, desk.answers().size());
            assertEquals(
                    List.of(
                            "ISSUED",
                            "SEEN",
                            "BEGUN",
                            "SUBMITTED",
                            "TAKEN_BACK",
                            "SUBMITTED",
                            "RETURNED",
                            "SUBMITTED",
                            "CHECKED"),
                    desk.log().stream().map(TaskDone::act).toList());
        });
    }

    @Test
    void aMarkStandsInTheJournalWithItsLedgerInOneWorkForAll() {
        played(scene -> {
            scene.story.enrol(BORIS, CLASS, "2026-11-16", null);
            long id = scene.given(WantedAnswer.TEXT);
            scene.checks.check(TEACHER, scene.check(id, "", "5"));
            scene.checks.check(TEACHER, scene.check(id, "", "5"));
            assertEquals(1, scene.story.count("journal.work WHERE lesson = ?1 AND work_type = 700032", scene.held));
            assertEquals(1, scene.story.count("journal.mark WHERE person = ?1 AND value = '5'", ANNA));
            assertEquals(1, scene.story.count("journal.ledger WHERE kind = 'MARK' AND pupil = ?1", ANNA));
            refused(JournalRefusal.NOT_A_MARK, () -> scene.checks.check(TEACHER, scene.check(id, "", "отлично")));
        });
    }

    @Test
    void whatIsOrderedTwiceIsDoneOnce() {
        played(scene -> {
            UUID key = UUID.randomUUID();
            SaveDraft first = new SaveDraft(null, key, CLASS, MATHS, 0, "{\"text\":\"а\"}");
            long draft = scene.drafts.save(TEACHER, first).id();
            assertEquals(draft, scene.drafts.save(TEACHER, first).id());
            SaveDraft next = new SaveDraft(draft, key, CLASS, MATHS, 1, "{\"text\":\"б\"}");
            assertEquals(2, scene.drafts.save(TEACHER, next).version());
            assertEquals(2, scene.drafts.save(TEACHER, next).version());
            GiveHomework give = order(draft, asked("Упр. 5", WantedAnswer.TEXT, scene.ahead, null));
            scene.giving.give(TEACHER, give);
            assertEquals(draft, scene.giving.give(TEACHER, give).id());
            assertEquals(1, scene.story.count("homework.task WHERE homework = ?1", draft));
            scene.answers.submit(PUPIL, scene.answer(draft, "Ответ", 0));
            scene.answers.submit(PUPIL, scene.answer(draft, "Ответ", 0));
            assertEquals(1, scene.story.count("homework.answer"));
            assertEquals(1, scene.homework.remind(TEACHER, given(scene), YEAR, null));
        });
    }

    private static long given(HomeworkScene scene) {
        long id = scene.given(WantedAnswer.NONE);
        scene.homework.remind(TEACHER, id, YEAR, null);
        assertEquals(0, scene.homework.remind(TEACHER, id, YEAR, null)); // reminded a moment ago
        return scene.given(WantedAnswer.NONE);
    }

    @Test
    void anOlderWindowDoesNotOverwriteAndTheDraftOfAnotherWindowIsKept() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            AnswerSaved first = scene.answers.write(PUPIL, scene.answer(id, "С телефона", 0));
            scene.answers.write(PUPIL, scene.answer(id, "С телефона, дальше", first.version()));
            assertThrows(
                    Changed.class, () -> scene.answers.write(PUPIL, scene.answer(id, "С компьютера", first.version())));
            long draft = scene.draft();
            SaveDraft mine = new SaveDraft(draft, UUID.randomUUID(), CLASS, MATHS, 1, "{\"text\":\"одно\"}");
            scene.drafts.save(TEACHER, mine);
            SaveDraft other = new SaveDraft(draft, UUID.randomUUID(), CLASS, MATHS, 1, "{\"text\":\"другое\"}");
            assertThrows(Changed.class, () -> scene.drafts.save(TEACHER, other));
        });
    }

    @Test
    void anEmptyAnswerIsNotHandedInAndWhereNoneIsWantedItIsCalledDone() {
        played(scene -> {
            long wanted = scene.given(WantedAnswer.BOTH);
            refused(HomeworkRefusal.ANSWER_EMPTY, () -> scene.answers.submit(PUPIL, scene.answer(wanted, " ", 0)));
            long plain = scene.given(WantedAnswer.NONE);
            scene.answers.submit(PUPIL, scene.answer(plain, "", 0));
            assertEquals(TaskState.SUBMITTED, scene.task(plain).state());
            scene.answers.takeBack(PUPIL, scene.task(plain).task(), YEAR);
            assertTrue(scene.task(plain).state().isOpen());
        });
    }

    @Test
    void whatIsCheckedCannotBeTakenBackOrWritten() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ", 0));
            scene.checks.check(TEACHER, scene.check(id, "Хорошо", null));
            long task = scene.task(id).task();
            refused(HomeworkRefusal.TASK_CHECKED, () -> scene.answers.takeBack(PUPIL, task, YEAR));
            refused(HomeworkRefusal.TASK_CLOSED, () -> scene.answers.write(PUPIL, scene.answer(id, "Ещё", 0)));
        });
    }

    @Test
    void theStackBeginsWithWhoWaitsAndLeadsToTheNextWhoDoes() {
        played(scene -> {
            scene.story.enrol(BORIS, CLASS, "2026-11-16", null);
            long id = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ", 0));
            StackView stack = scene.checks.stack(TEACHER, id, YEAR, null);
            assertEquals(ANNA, stack.desk().task().person());
            assertEquals(2, stack.place());
            assertNull(stack.next());
            assertNull(stack.waiting());
            StackView boris = scene.checks.stack(TEACHER, id, YEAR, stack.previous());
            assertEquals(stack.desk().task().task(), boris.waiting());
            assertEquals("5", boris.marks().get(0));
        });
    }

    @Test
    void aTeacherWhoseWindowIsOldDoesNotDecideOnWhatWasTakenBack() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ", 0));
            CheckTask old = scene.check(id, "Хорошо", null);
            scene.answers.takeBack(PUPIL, scene.task(id).task(), YEAR);
            assertThrows(Changed.class, () -> scene.checks.check(TEACHER, old));
        });
    }

    @Test
    void onlyThePupilWritesTheFamilyReadsAndNobodyElseLearnsThatItIsThere() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            WriteAnswer order = scene.answer(id, "Ответ", 0);
            assertThrows(NotAllowed.class, () -> scene.answers.write(PARENT, order));
            assertThrows(NotFound.class, () -> scene.answers.write(TEACHER, order));
            assertThrows(NotFound.class, () -> scene.tasks.open(FOREIGN_HEAD, order.task(), YEAR));
            assertThrows(NotAllowed.class, () -> scene.homework.sheet(COLLEAGUE, id, YEAR));
            assertThrows(NotFound.class, () -> scene.homework.sheet(FOREIGN_HEAD, id, YEAR));
            assertThrows(NotFound.class, () -> scene.homework.sheet(PARENT, id, YEAR));
            assertEquals(ANNA, scene.tasks.list(PARENT, null, null).pupil());
        });
    }

    @Test
    void aHomeworkForSomeIsTheirsAndIsAnnouncedToThem() {
        played(scene -> {
            scene.story.enrol(BORIS, CLASS, "2026-11-16", null);
            IssueHomework asked = asked("Упр. 5", WantedAnswer.NONE, null, "2026-11-27");
            long id = scene.giving
                    .give(TEACHER, order(scene.draft(), asked, BORIS))
                    .id();
            assertEquals(1, scene.story.count("homework.task WHERE homework = ?1", id));
            assertEquals(
                    List.of(BORIS), scene.announced.stream().map(Notice::pupil).toList());
            IssueHomework other = asked("Упр. 6", WantedAnswer.NONE, null, "2026-11-27");
            long draft = scene.draft();
            refused(
                    HomeworkRefusal.PUPILS,
                    () -> scene.giving.give(TEACHER, order(draft, other, HomeworkScene.MOTHER)));
        });
    }

    @Test
    void aPlainHomeworkForTheClassIsNotAnnounced() {
        played(scene -> {
            scene.given(WantedAnswer.NONE);
            assertTrue(scene.announced.isEmpty());
            scene.given(WantedAnswer.FILE);
            assertFalse(scene.announced.isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "/etc/passwd",
                "ftp://a.b/c",
                "https://a b"
            })
    void whatIsNoLinkIsRefused(String link) {
        IssueHomework order = new IssueHomework("Упр. 5", link, null, WantedAnswer.NONE, null, null);
        refused(HomeworkRefusal.LINKS, order::requireFits);
        new IssueHomework("Упр. 5", "https://school.example/урок", null, WantedAnswer.NONE, null, null).requireFits();
    }

    @Test
    void aDayThatIsPastAndALessonOfOthersAreRefused() {
        played(scene -> {
            long draft = scene.draft();
            refused(
                    HomeworkRefusal.DUE,
                    () -> scene.giving.give(
                            TEACHER, order(draft, asked("Упр. 5", WantedAnswer.NONE, null, "2026-11-22"))));
            refused(
                    HomeworkRefusal.DUE,
                    () -> scene.giving.give(TEACHER, order(draft, asked("Упр. 5", WantedAnswer.NONE, 1L, null))));
            refused(
                    HomeworkRefusal.TEXT,
                    () -> scene.giving.give(TEACHER, order(draft, asked("  ", WantedAnswer.NONE, null, "2026-11-27"))));
        });
    }

    @Test
    void anExemptedTaskIsCalledAgain() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.checks.exempt(TEACHER, scene.check(id, "Болел", null));
            assertEquals(TaskState.EXEMPT, scene.task(id).state());
            scene.checks.callAgain(TEACHER, scene.check(id, "", null));
            assertEquals(TaskState.ISSUED, scene.task(id).state());
        });
    }

    private static void refused(Reason reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
