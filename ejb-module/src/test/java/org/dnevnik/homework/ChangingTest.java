package org.dnevnik.homework;

import static org.dnevnik.homework.HomeworkScene.COLLEAGUE;
import static org.dnevnik.homework.HomeworkScene.PUPIL;
import static org.dnevnik.homework.HomeworkScene.TEACHER;
import static org.dnevnik.homework.HomeworkScene.asked;
import static org.dnevnik.homework.HomeworkScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notice;
import org.junit.jupiter.api.Test;

/** A homework that is issued is changed, cancelled, called again: the logs tell it, families hear of it once, and nobody's work is lost. */
class ChangingTest {

    @Test
    void aChangeIsToldInTheLogOfEachTaskAndToEachFamilyOnce() {
        played(scene -> {
            scene.story.enrol(BORIS, CLASS, "2026-11-16", null);
            long id = scene.given(WantedAnswer.TEXT);
            scene.announced.clear();
            int version = version(scene, id);
            ChangeHomework later =
                    new ChangeHomework(id, YEAR, version, asked("Упр. 6", WantedAnswer.TEXT, null, "2026-11-30"));
            scene.changing.change(TEACHER, later);
            scene.changing.change(TEACHER, later);
            assertEquals(List.of("CHANGED: text due:2026-11-26"), log(scene, id));
            assertEquals(
                    "Упр. 6", scene.homework.sheet(TEACHER, id, YEAR).head().text());
            assertEquals(2, scene.announced.size());
            assertEquals(
                    Set.of(ANNA, BORIS),
                    scene.announced.stream().map(Notice::pupil).collect(Collectors.toSet()));
            Map<String, String> facts = scene.announced.get(0).facts();
            assertEquals("text due", facts.get("what"));
            assertEquals("2026-11-26", facts.get("old"));
            assertEquals("2026-11-30", facts.get("date"));
            ChangeHomework old =
                    new ChangeHomework(id, YEAR, version, asked("Упр. 7", WantedAnswer.TEXT, null, "2026-11-30"));
            assertThrows(Changed.class, () -> scene.changing.change(TEACHER, old));
        });
    }

    @Test
    void howLongItTakesIsNoNewsAndWhoIsCheckedHearsNothing() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.announced.clear();
            scene.changing.change(
                    TEACHER,
                    new ChangeHomework(
                            id,
                            YEAR,
                            version(scene, id),
                            new IssueHomework("Упр. 5", "", 45, WantedAnswer.TEXT, scene.ahead, null)));
            assertEquals(List.of("CHANGED: minutes"), log(scene, id));
            scene.checks.check(TEACHER, scene.check(id, "Устно", null));
            scene.announced.clear();
            change(scene, id, WantedAnswer.FILE);
            assertTrue(scene.announced.isEmpty());
        });
    }

    @Test
    void whatWasHandedInStaysWhenAnotherAnswerIsWanted() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(id, "Ответ", 0));
            change(scene, id, WantedAnswer.FILE);
            TaskDesk desk = scene.tasks.open(PUPIL, scene.task(id).task(), YEAR);
            assertEquals(TaskState.SUBMITTED, desk.task().state());
            assertEquals("Ответ", desk.answers().get(0).text());
        });
    }

    @Test
    void whatIsBegunIsHandedInWhereNoAnswerIsWantedAnyMore() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.answers.write(PUPIL, scene.answer(id, "Начато", 0));
            change(scene, id, WantedAnswer.NONE);
            WriteAnswer fromTheList = new WriteAnswer(scene.task(id).task(), YEAR, null, 0, false);
            scene.answers.submit(PUPIL, fromTheList);
            scene.answers.submit(PUPIL, fromTheList);
            TaskDesk desk = scene.tasks.open(PUPIL, fromTheList.task(), YEAR);
            assertEquals(TaskState.SUBMITTED, desk.task().state());
            assertEquals("Начато", desk.answers().get(0).text());
        });
    }

    @Test
    void filesThatAreAttachedOneAfterAnotherAreInTheLogEachAndOnePieceOfNews() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.announced.clear();
            scene.files.added(TEACHER, id, "план.txt");
            scene.files.added(TEACHER, id, "карта.png");
            scene.files.dropped(TEACHER, id, "план.txt");
            assertEquals(
                    List.of("FILE_ADDED: план.txt", "FILE_ADDED: карта.png", "FILE_DROPPED: план.txt"), log(scene, id));
            assertEquals(
                    List.of("files"),
                    scene.announced.stream().map(n -> n.facts().get("what")).toList());
            scene.announced.clear();
            scene.files.added(TEACHER, scene.draft(), "черновик.txt");
            assertTrue(scene.announced.isEmpty());
        });
    }

    @Test
    void aCancelledHomeworkIsNobodysAnyMoreAndFamiliesHearOfItOnce() {
        played(scene -> {
            long id = scene.given(WantedAnswer.TEXT);
            scene.announced.clear();
            scene.changing.cancel(TEACHER, id, YEAR);
            scene.changing.cancel(TEACHER, id, YEAR);
            scene.em.clear();
            assertEquals(TaskState.CANCELLED, scene.task(id).state());
            assertEquals(
                    List.of("HOMEWORK_CANCELLED"),
                    scene.announced.stream().map(Notice::kind).toList());
            CheckTask order = scene.check(id, "", null);
            Refusal refusal = assertThrows(Refusal.class, () -> scene.checks.check(TEACHER, order));
            assertEquals(HomeworkRefusal.CANCELLED, refusal.reason());
        });
    }

    @Test
    void whatWasCancelledByMistakeStandsWhereItStood() {
        played(scene -> {
            long issued = scene.given(WantedAnswer.TEXT);
            long begun = scene.given(WantedAnswer.TEXT);
            scene.answers.write(PUPIL, scene.answer(begun, "Начато", 0));
            long handed = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(handed, "Ответ", 0));
            long returned = scene.given(WantedAnswer.TEXT);
            scene.answers.submit(PUPIL, scene.answer(returned, "Ответ", 0));
            scene.checks.giveBack(TEACHER, scene.check(returned, "Проверьте знаки", null));
            for (long id : List.of(issued, begun, handed, returned)) {
                scene.em.flush();
                scene.changing.cancel(TEACHER, id, YEAR);
                scene.changing.restore(TEACHER, id, YEAR);
                scene.changing.restore(TEACHER, id, YEAR);
            }
            scene.em.clear();
            assertEquals(
                    List.of(TaskState.ISSUED, TaskState.IN_WORK, TaskState.SUBMITTED, TaskState.RETURNED),
                    List.of(issued, begun, handed, returned).stream()
                            .map(id -> scene.task(id).state())
                            .toList());
            assertEquals(List.of("CANCELLED", "CALLED_AGAIN"), log(scene, issued));
            assertEquals(
                    4,
                    scene.announced.stream()
                            .filter(n -> n.kind().equals("HOMEWORK_RESTORED"))
                            .count());
        });
    }

    @Test
    void whoLeftTheGroupDoesNotGetItBack() {
        played(scene -> {
            scene.story.enrol(BORIS, CLASS, "2026-11-16", null);
            long id = scene.given(WantedAnswer.TEXT);
            scene.changing.cancel(TEACHER, id, YEAR);
            scene.story.sql(
                    "UPDATE school.enrolment SET ends = '2026-11-24' WHERE person = ?1 AND ends IS NULL", BORIS);
            scene.changing.restore(TEACHER, id, YEAR);
            assertEquals(
                    1,
                    scene.story.count(
                            "homework.task WHERE homework = ?1 AND state = 'CANCELLED' AND person = ?2", id, BORIS));
            assertThrows(NotAllowed.class, () -> scene.changing.cancel(COLLEAGUE, id, YEAR));
        });
    }

    private static void change(HomeworkScene scene, long id, WantedAnswer answer) {
        scene.changing.change(
                TEACHER, new ChangeHomework(id, YEAR, version(scene, id), asked("Упр. 5", answer, scene.ahead, null)));
    }

    private static int version(HomeworkScene scene, long id) {
        return scene.homework.sheet(TEACHER, id, YEAR).head().version();
    }

    /** What Anna's log tells of her teacher's acts on the whole homework. */
    private static List<String> log(HomeworkScene scene, long id) {
        return scene.tasks.open(PUPIL, scene.task(id).task(), YEAR).log().stream()
                .filter(l -> Set.of("CHANGED", "CANCELLED", "CALLED_AGAIN", "FILE_ADDED", "FILE_DROPPED")
                        .contains(l.act()))
                .map(ChangingTest::told)
                .toList();
    }

    private static String told(TaskDone line) {
        return line.note() == null ? line.act() : line.act() + ": " + line.note();
    }
}
