package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.CO_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.order;
import static org.dnevnik.journal.JournalScene.played;
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

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.view.CellChange;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

class JournalServiceTest {

    @Test
    void aFirstMarkMakesTheLessonsWorkAndIsRememberedAndAnnounced() {
        taught((scene, lesson) -> {
            CellView cell = scene.type(lesson, "5", 0, 0);
            assertEquals("5", cell.mark());
            assertEquals(1, cell.markVersion());
            assertEquals("Ответ на уроке", cell.workType());
            assertEquals(new BigDecimal("5.00"), cell.plain());
            assertEquals(1, scene.ledger(lesson));
            assertEquals(
                    Map.of(
                            "subject",
                            "Математика",
                            "date",
                            "2026-11-20",
                            "lesson",
                            "2",
                            "id",
                            Long.toString(lesson),
                            "work",
                            "Ответ на уроке",
                            "new",
                            "5"),
                    scene.announced.get(0).facts());
        });
    }

    @Test
    void aMarkIsChangedAndClearedAndItsVersionRises() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            assertEquals(2, scene.type(lesson, "4-", 1, 0).markVersion());
            CellView cleared = scene.type(lesson, "", 2, 0);
            assertNull(cleared.mark());
            assertEquals(3, cleared.markVersion());
            assertNull(cleared.plain());
            assertEquals(4, scene.type(lesson, "3", 3, 0).markVersion());
        });
    }

    /** The lesson was on Friday, and today is Monday. */
    @Test
    void aMarkForLastWeekItsChangeAndItsDeletionAreNewsEach() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            scene.type(lesson, "4-", 1, 0);
            scene.type(lesson, "", 2, 0);
            assertEquals(
                    List.of("null > 5", "5 > 4-", "4- > null"),
                    scene.announced.stream()
                            .map(n -> n.facts().get("old") + " > " + n.facts().get("new"))
                            .toList());
            assertTrue(scene.announced.stream()
                    .allMatch(n -> "2026-11-20".equals(n.facts().get("date"))));
        });
    }

    @Test
    void aRepeatedOrderIsAcknowledgedAndWritesNothing() {
        taught((scene, lesson) -> {
            CellView first = scene.type(lesson, "5", 0, 0);
            assertEquals(first, scene.type(lesson, "5", 0, 0));
            assertEquals(1, scene.ledger(lesson));
            assertEquals(1, scene.announced.size());
        });
    }

    @Test
    void whatIsOnlyCheckedIsNotWritten() {
        taught((scene, lesson) -> {
            scene.journal.check(TEACHER, order(lesson, null, "5", 0, 0));
            assertRefused(
                    JournalRefusal.NOT_A_MARK, () -> scene.journal.check(TEACHER, order(lesson, null, "7", 0, 0)));
            assertThrows(NotAllowed.class, () -> scene.journal.check(CLASS_TEACHER, order(lesson, null, "5", 0, 0)));
            assertEquals(0, scene.ledger(lesson));
        });
    }

    @Test
    void anOldPageDoesNotOverwriteAndIsToldWhoWasFaster() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            SetCell late = order(lesson, null, "3", 0, 0);
            assertThrows(Changed.class, () -> scene.journal.setCell(CO_TEACHER, late));
            CellView theirs = scene.journal.cell(CO_TEACHER, late);
            assertEquals("5", theirs.mark());
            assertEquals("Петрова М. И.", theirs.by());
        });
    }

    @Test
    void anAbsenceStandsBesideTheMarkAndIsWithdrawnWithIt() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            CellView late = scene.type(lesson, "о", 1, 0);
            assertEquals("5", late.mark());
            assertEquals("о", late.attendance());
            CellView empty = scene.type(lesson, "", 1, 1);
            assertEquals("", empty.attendance());
            assertEquals(2, empty.logVersion());
        });
    }

    @Test
    void aWholeTextWithdrawsWhatItDoesNotSay() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5о", 0, 0);
            var five = new SetCell(lesson, YEAR, null, ANNA, "4", true, 1, 1, null);
            CellView cell = scene.journal.setCell(TEACHER, five);
            assertEquals("4", cell.mark());
            assertEquals("", cell.attendance());
        });
    }

    @Test
    void anAbsenceNeedsNoWork() {
        taught((scene, lesson) -> {
            assertNull(scene.type(lesson, "н", 0, 0).work());
            assertEquals("ATTENDANCE", scene.announced.get(0).kind());
            assertEquals("ABSENT", scene.announced.get(0).facts().get("new"));
        });
    }

    @Test
    void theAverageOfTheAnswerIsThatOfTheShownPeriod() {
        taught((scene, lesson) -> {
            long before = scene.story.lesson("2026-10-05", 1);
            scene.story.mark(scene.story.work(before, SchoolStory.TEST, 1), before, ANNA, "2", 2);
            long test = scene.story.lesson("2026-11-19", 1);
            scene.story.mark(scene.story.work(test, SchoolStory.TEST, 1), test, ANNA, "3", 3);
            CellView cell = scene.type(lesson, "5", 0, 0);
            assertEquals(new BigDecimal("4.00"), cell.plain());
            assertEquals(new BigDecimal("3.67"), cell.weighted());
        });
    }

    @Test
    void whatMeansNothingIsRefusedWithItsReason() {
        refused("7", JournalRefusal.NOT_A_MARK);
        refused("5/4", JournalRefusal.TWO_MARKS);
    }

    @Test
    void aClosedPeriodTakesNothing() {
        played(scene -> assertRefused(
                JournalRefusal.PERIOD_CLOSED, () -> scene.type(scene.story.lesson("2026-10-12", 1), "5", 0, 0)));
    }

    @Test
    void aLessonThatWasNotYetTakesNothing() {
        played(scene -> {
            assertEquals(
                    "н",
                    scene.type(scene.story.lesson("2026-11-23", 1), "н", 0, 0).attendance());
            assertRefused(
                    JournalRefusal.FUTURE_LESSON, () -> scene.type(scene.story.lesson("2026-11-24", 1), "5", 0, 0));
        });
    }

    @Test
    void aPupilWhoLeftTakesNoMarkAfterTheLastDay() {
        taught((scene, lesson) -> assertRefused(
                JournalRefusal.NOT_ENROLLED,
                () -> scene.journal.setCell(TEACHER, new SetCell(lesson, YEAR, null, BORIS, "5", false, 0, 0, null))));
    }

    @Test
    void theFirstGradeHasAttendanceAndNoMarks() {
        played(scene -> {
            scene.story.enrol(ANNA, SchoolStory.FIRST_GRADE, "2026-09-01", null);
            long lesson =
                    scene.story.lesson(SchoolStory.FIRST_GRADE, MATHS, "2026-11-20", 1, SchoolStory.TEACHER, null);
            assertEquals("н", scene.type(lesson, "н", 0, 0).attendance());
            assertRefused(JournalRefusal.NO_MARKS_IN_FIRST_GRADE, () -> scene.type(lesson, "5", 0, 1));
        });
    }

    @Test
    void aCoTeacherWritesAClassTeacherReadsAndAnotherSchoolFindsNothing() {
        taught((scene, lesson) -> {
            SetCell five = order(lesson, null, "5", 0, 0);
            assertEquals("5", scene.journal.setCell(CO_TEACHER, five).mark());
            assertThrows(NotAllowed.class, () -> scene.journal.setCell(CLASS_TEACHER, five));
            assertThrows(NotFound.class, () -> scene.journal.setCell(FOREIGN_HEAD, five));
            assertFalse(grid(scene, CLASS_TEACHER).editable());
            assertTrue(grid(scene, ADMINISTRATOR).editable());
            assertThrows(NotFound.class, () -> grid(scene, FOREIGN_HEAD));
        });
    }

    @Test
    void theHistoryTellsWhoChangedWhatNewestFirst() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            scene.type(lesson, "4", 1, 0);
            List<CellChange> history = scene.journal.history(CLASS_TEACHER, lesson, YEAR, ANNA);
            assertEquals(
                    List.of("4", "5"),
                    history.stream().map(CellChange::newValue).toList());
            assertEquals("5", history.get(0).oldValue());
            assertEquals("Петрова М. И.", history.get(0).by());
        });
    }

    @Test
    void theDeskShowsWhatOneTeachesAndLeads() {
        taught((scene, lesson) -> {
            JournalDesk desk = scene.journal.desk(TEACHER);
            assertEquals(1, desk.own().size());
            assertEquals(1, desk.own().get(0).withoutTopic());
            assertEquals(1, scene.journal.desk(CO_TEACHER).own().size());
            assertEquals(
                    "5А", scene.journal.desk(CLASS_TEACHER).classes().get(0).name());
            assertEquals(2, scene.journal.desk(ADMINISTRATOR).classes().size());
            assertEquals(
                    1, scene.journal.ofClass(CLASS_TEACHER, CLASS).subjects().size());
        });
    }

    @Test
    void aChangeTakesFiveStatements() {
        taught((scene, lesson) -> {
            scene.type(lesson, "5", 0, 0);
            scene.em.clear();
            assertEquals(4, StatementCount.of(() -> scene.type(lesson, "4", 1, 0)), "the outbox row is the fifth");
        });
    }

    @Test
    void whoReadsAJournalIsNotedOnceADay() {
        taught((scene, lesson) -> {
            grid(scene, TEACHER);
            grid(scene, CLASS_TEACHER);
            assertEquals(3, StatementCount.of(() -> grid(scene, TEACHER)), "a further look costs no statement");
            assertEquals(
                    2, scene.story.count("school.group_access_log WHERE what = 'journal' AND edu_group = ?1", CLASS));
        });
    }

    @Test
    void whoMustNotReadAJournalIsNotNotedAsAReader() {
        taught((scene, lesson) -> {
            assertThrows(NotFound.class, () -> grid(scene, FOREIGN_HEAD));
            assertEquals(0, scene.story.count("school.group_access_log WHERE edu_group = ?1", CLASS));
        });
    }

    private static GroupGrid grid(JournalScene scene, Caller caller) {
        return scene.journal.grid(caller, CLASS, MATHS, null);
    }

    private interface Lesson {
        void test(JournalScene scene, long lesson);
    }

    private static void taught(Lesson test) {
        played(scene -> test.test(
                scene, scene.story.lesson(CLASS, MATHS, "2026-11-20", 2, SchoolStory.TEACHER, SchoolStory.CO_TEACHER)));
    }

    private static void refused(String typed, JournalRefusal reason) {
        taught((scene, lesson) -> assertRefused(reason, () -> scene.type(lesson, typed, 0, 0)));
    }

    private static void assertRefused(JournalRefusal reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }
}
