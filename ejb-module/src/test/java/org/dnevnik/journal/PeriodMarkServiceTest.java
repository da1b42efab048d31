package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.AcceptProposals.Given;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.EditRule;
import org.dnevnik.journal.view.Why;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodMarkServiceTest {

    @Test
    void aMarkIsSetWithWhatWasProposedRememberedAndAnnounced() {
        marked((scene, marks) -> {
            PeriodMarkView set = marks.set(TEACHER, order("5", 0, null));
            assertEquals("5", set.value());
            assertEquals(1, set.version());
            assertEquals(
                    1,
                    scene.story.count(
                            "journal.period_mark WHERE person = ?1 AND proposed = '5' AND average = 4.67 AND marks = 3",
                            ANNA));
            assertEquals(1, scene.story.count("journal.ledger WHERE kind = 'PERIOD_MARK' AND new_value = '5'"));
            assertEquals("2 четверть", scene.announced.get(0).facts().get("period"));
            assertEquals(set, marks.set(TEACHER, order("5", 0, null)), "a repeated order is acknowledged");
            assertEquals(1, scene.announced.size());
        });
    }

    @Test
    void anotherThanProposedNeedsAReasonWhereTheSchoolSaysSo() {
        marked((scene, marks) -> {
            assertEquals("4", marks.set(TEACHER, order("4", 0, null)).value());
            windows(scene).keep(ADMINISTRATOR, SCHOOL, new EditRule(null, true, true));
            assertReason(JournalRefusal.WHY_ANOTHER, () -> marks.set(TEACHER, order("3", 1, null)));
            assertEquals("3", marks.set(TEACHER, order("3", 1, "Контрольная")).value());
            Why why = marks.why(TEACHER, CLASS, MATHS, ANNA, PeriodMarkKind.PERIOD, QUARTER);
            assertEquals("Контрольная", why.set() == null ? null : why.set().reason());
            assertTrue(why.set() != null && why.set().differs());
        });
    }

    @Test
    void withTooFewMarksAMarkNeedsAReasonAndUnattestedNeedsNone() {
        played(scene -> {
            scene.story.lesson("2026-11-10", 2);
            PeriodMarkService marks = marks(scene);
            assertReason(JournalRefusal.WHY_NO_MARKS, () -> marks.set(TEACHER, order("4", 0, null)));
            assertEquals("н/а", marks.set(TEACHER, order("н", 0, null)).value());
            assertEquals(
                    "4", marks.set(TEACHER, order("4", 1, "Учился в санатории")).value());
        });
    }

    @Test
    void whatIsNoMarkAnOldPageAndAClosedPeriodAreRefused() {
        marked((scene, marks) -> {
            assertReason(JournalRefusal.NOT_A_PERIOD_MARK, () -> marks.set(TEACHER, order("4-", 0, null)));
            assertThrows(Changed.class, () -> marks.set(TEACHER, order("4", 7, null)));
            assertReason(
                    JournalRefusal.PERIOD_MARKS_CLOSED,
                    () -> marks.set(
                            TEACHER,
                            new SetPeriodMark(
                                    CLASS, MATHS, ANNA, PeriodMarkKind.PERIOD, CLOSED_QUARTER, "5", 0, null)));
        });
    }

    @Test
    void onlyWhoTeachesOrRunsTheSchoolSetsMarks() {
        marked((scene, marks) -> {
            assertEquals("5", marks.set(ADMINISTRATOR, order("5", 0, null)).value());
            assertThrows(NotAllowed.class, () -> marks.set(CLASS_TEACHER, order("4", 1, null)));
            assertThrows(NotFound.class, () -> marks.set(FOREIGN_HEAD, order("4", 1, null)));
        });
    }

    @Test
    void proposalsAreAcceptedOnceAndTakenBackUnlessSomebodyChangedThem() {
        marked((scene, marks) -> {
            List<PeriodMarkView> done = marks.accept(TEACHER, accept(List.of()));
            assertEquals(List.of(ANNA), done.stream().map(PeriodMarkView::pupil).toList());
            assertEquals(List.of(), marks.accept(TEACHER, accept(List.of())), "nothing is open any more");
            assertEquals(List.of(), marks.accept(TEACHER, accept(List.of(new Given(ANNA, 5)))));
            List<PeriodMarkView> undone = marks.accept(TEACHER, accept(List.of(new Given(ANNA, 1))));
            assertNull(undone.get(0).value());
            assertEquals(2, scene.story.count("journal.ledger WHERE kind = 'PERIOD_MARK'"));
        });
    }

    @Test
    void theCouncilsDecisionIsWrittenDownAndReplacedOnlyByTheNext() {
        marked((scene, marks) -> {
            ClassSummaryService summaries = summaries(scene);
            assertThrows(NotAllowed.class, () -> summaries.decide(CLASS_TEACHER, CLASS, council("", List.of(ANNA))));
            assertReason(
                    JournalRefusal.COUNCIL, () -> summaries.decide(ADMINISTRATOR, CLASS, council("", List.of(ANNA))));
            summaries.decide(ADMINISTRATOR, CLASS, council("7", List.of(ANNA)));
            ClassSummary summary = summaries
                    .summary(CLASS_TEACHER, CLASS, PeriodMarkKind.YEAR, null)
                    .summary();
            ClassSummary.Decision decided = summary.pupils().get(0).transfer();
            assertEquals("7", decided == null ? null : decided.protocol());
            assertEquals(1, scene.story.count("journal.ledger WHERE kind = 'COUNCIL' AND new_value = 'NEXT'"));
        });
    }

    @Test
    void aWindowLocksALessonAndAnUnlockOpensItToTheNamedTeacherAlone() {
        played(scene -> {
            EditWindowService windows = windows(scene);
            windows.keep(ADMINISTRATOR, SCHOOL, new EditRule(7, true, false));
            long lesson = scene.story.lesson("2026-11-15", 2);
            assertReason(JournalRefusal.WINDOW_CLOSED, () -> scene.type(lesson, "5", 0, 0));
            windows.unlock(ADMINISTRATOR, SCHOOL, days(TEACHER.person(), "2026-11-15"));
            assertEquals("5", scene.type(lesson, "5", 0, 0).mark());
            long closed = scene.story.lesson("2026-10-05", 3);
            assertReason(JournalRefusal.PERIOD_CLOSED, () -> scene.type(closed, "5", 0, 0));
            windows.unlock(ADMINISTRATOR, SCHOOL, days(TEACHER.person(), "2026-10-05"));
            assertEquals("5", scene.type(closed, "5", 0, 0).mark());
            long unlock = windows.sheet(ADMINISTRATOR, SCHOOL).unlocks().get(0).id();
            windows.lock(ADMINISTRATOR, SCHOOL, unlock);
            assertReason(JournalRefusal.PERIOD_CLOSED, () -> scene.type(closed, "4", 1, 0));
            assertEquals(4, scene.story.count("journal.ledger WHERE kind = 'UNLOCK'"));
            assertThrows(NotFound.class, () -> windows.sheet(TEACHER, SCHOOL));
        });
    }

    private interface Play {
        void with(JournalScene scene, PeriodMarkService marks);
    }

    /** Anna has 5, 5 and 4 in the running quarter. */
    private static void marked(Play play) {
        played(scene -> {
            int day = 10;
            for (String mark : List.of("5", "5", "4")) {
                long lesson = scene.story.lesson("2026-11-" + day++, 2);
                scene.type(lesson, mark, 0, 0);
            }
            scene.announced.clear();
            play.with(scene, marks(scene));
        });
    }

    private static SetPeriodMark order(String text, int seen, @Nullable String reason) {
        return new SetPeriodMark(CLASS, MATHS, ANNA, PeriodMarkKind.PERIOD, QUARTER, text, seen, reason);
    }

    private static AcceptProposals accept(List<Given> undo) {
        return new AcceptProposals(CLASS, MATHS, PeriodMarkKind.PERIOD, QUARTER, undo);
    }

    private static RecordCouncil council(String protocol, List<Long> pupils) {
        return new RecordCouncil(pupils, CouncilDecision.NEXT, protocol, LocalDate.of(2026, 11, 20));
    }

    private static OpenDays days(long teacher, String day) {
        LocalDate date = LocalDate.parse(day);
        return new OpenDays(teacher, null, null, date, date, LocalDate.of(2026, 12, 20), "Больничный");
    }

    private static PeriodMarkService marks(JournalScene scene) {
        return new PeriodMarkService(scene.em, scene.clock, scene.notices, scene.reads);
    }

    private static ClassSummaryService summaries(JournalScene scene) {
        return new ClassSummaryService(scene.em, scene.clock, scene.reads);
    }

    private static EditWindowService windows(JournalScene scene) {
        return new EditWindowService(scene.em, scene.clock);
    }

    private static void assertReason(JournalRefusal reason, Runnable order) {
        assertEquals(reason, assertThrows(Refusal.class, order::run).reason());
    }
}
