package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AttendanceSheet.Cell;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AttendanceServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aClassTeacherNotesAWholeDayOnceAndTakesItBackOnce() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-20", 1);
            long second = scene.story.lesson(CLASS, RUSSIAN, "2026-11-20", 2, SchoolStory.CO_TEACHER, null);
            long ill = reason(scene, "Болезнь");
            AttendanceDone done = scene.attendance.set(CLASS_TEACHER, order(List.of(), Attendance.ABSENT, null, ill));
            assertEquals(2, done.lessons());
            assertEquals(List.of("б", "б"), letters(scene));
            assertEquals(2, scene.ledger(first) + scene.ledger(second));
            assertEquals(1, scene.announced.size(), "one notice for the family, however many lessons");
            assertEquals(
                    0,
                    scene.attendance
                            .set(CLASS_TEACHER, order(List.of(), Attendance.ABSENT, null, ill))
                            .act());

            scene.attendance.undo(CLASS_TEACHER, CLASS, done.act());
            assertEquals(List.of("", ""), letters(scene));
            assertThrows(Changed.class, () -> scene.attendance.undo(CLASS_TEACHER, CLASS, done.act()));
            assertEquals(4, scene.ledger(first) + scene.ledger(second));
        });
    }

    @Test
    void nothingIsTakenBackInAPeriodThatWasClosedSince() {
        played(scene -> {
            scene.story.lesson("2026-11-20", 1);
            AttendanceDone done = scene.attendance.set(CLASS_TEACHER, order(List.of(1), Attendance.ABSENT, null, null));
            scene.story.sql(
                    "UPDATE school.reporting_period SET closed_at = now() WHERE school = ?1", SchoolStory.SCHOOL);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> scene.attendance.undo(CLASS_TEACHER, CLASS, done.act()));
            assertEquals(JournalRefusal.PERIOD_CLOSED, refusal.reason());
            assertEquals(List.of("н"), letters(scene));
        });
    }

    @Test
    void anUndoDoesNotTouchWhatSomebodyWroteAfterwards() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 1);
            AttendanceDone done = scene.attendance.set(CLASS_TEACHER, order(List.of(1), Attendance.ABSENT, null, null));
            scene.type(lesson, "о15", 0, 1);
            assertThrows(Changed.class, () -> scene.attendance.undo(CLASS_TEACHER, CLASS, done.act()));
        });
    }

    @Test
    void theCellOfTheGridTellsMinutesAndTakesReasonsAway() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 1);
            scene.attendance.set(CLASS_TEACHER, order(List.of(1), Attendance.ABSENT, null, reason(scene, "Болезнь")));
            assertEquals("о15", scene.type(lesson, "о15", 0, 1).attendance());
            scene.em.clear();
            EntrySaid said = said(scene).get(0);
            assertEquals(15, said.minutes());
            assertNull(said.reason());
            assertEquals("о15", scene.type(lesson, "о15", 0, 0).attendance(), "repeated: nothing is to be done");
        });
    }

    @Test
    void severalLessonsRemarksAndMinutesAreKept() {
        played(scene -> {
            scene.story.lesson("2026-11-20", 1);
            scene.story.lesson(CLASS, RUSSIAN, "2026-11-20", 2, null, null);
            scene.attendance.set(
                    CLASS_TEACHER,
                    new SetAttendance(
                            CLASS,
                            ANNA,
                            DAY,
                            DAY,
                            List.of(2),
                            Attendance.LATE,
                            10,
                            null,
                            " Опоздал автобус ",
                            "Третий раз"));
            assertEquals(List.of("", "о10"), letters(scene));
            assertEquals("Опоздал автобус", said(scene).get(1).remark());
            scene.attendance.set(CLASS_TEACHER, order(List.of(2), Attendance.ATTEND, null, null));
            assertEquals("Третий раз", said(scene).get(1).note(), "what is not said stays");
        });
    }

    @Test
    void whatIsToComeClosedOrOutsideOfTheClassIsRefused() {
        played(scene -> {
            scene.story.lesson("2026-10-20", 1);
            scene.story.lesson("2026-11-24", 1);
            assertEquals(JournalRefusal.FUTURE_LESSON, refused(scene, "2026-11-24"));
            assertEquals(JournalRefusal.PERIOD_CLOSED, refused(scene, "2026-10-20"));
            assertEquals(JournalRefusal.NO_LESSONS, refused(scene, "2026-11-19"));
        });
    }

    @Test
    void noWayOfWritingAttendancePassesTheTimeForWriting() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 1);
            scene.story.sql(
                    "INSERT INTO journal.edit_rule VALUES (?1, 2, true, false, 700111, now())", SchoolStory.SCHOOL);
            SetAttendance day = order(List.of(), Attendance.ABSENT, null, null);
            assertEquals(
                    List.of(
                            JournalRefusal.WINDOW_CLOSED,
                            JournalRefusal.WINDOW_CLOSED,
                            JournalRefusal.WINDOW_CLOSED,
                            JournalRefusal.WINDOW_CLOSED),
                    List.of(
                            why(() -> scene.attendance.set(CLASS_TEACHER, day)),
                            why(() -> scene.type(lesson, "н", 0, 0)),
                            why(() -> scene.unfilled.take(TEACHER, lesson, YEAR, true)),
                            why(() -> scene.notes.say(
                                    TEACHER, new NoteEntry(lesson, YEAR, ANNA, "Без тетради", null, 0)))));
            assertEquals(0, scene.ledger(lesson));
            assertEquals(
                    1, scene.attendance.set(JournalScene.ADMINISTRATOR, day).lessons(), "days do not bind the office");
        });
    }

    private static Object why(Executable writing) {
        return assertThrows(Refusal.class, writing).reason();
    }

    @Test
    void onlyTheClassTeacherAndTheOfficeKeepIt() {
        played(scene -> {
            scene.story.lesson("2026-11-20", 1);
            SetAttendance order = order(List.of(), Attendance.ABSENT, null, null);
            assertThrows(NotAllowed.class, () -> scene.attendance.set(TEACHER, order));
            assertThrows(NotFound.class, () -> scene.attendance.set(FOREIGN_HEAD, order));
            assertThrows(NotAllowed.class, () -> scene.attendance.sheet(TEACHER, CLASS, DAY, 1));
            assertThrows(NotFound.class, () -> scene.attendance.missed(FOREIGN_HEAD, CLASS, DAY, DAY));
            assertTrue(scene.attendance.sheet(CLASS_TEACHER, CLASS, DAY, 1).editable());
        });
    }

    @Test
    void theFiguresOfTheClassAddUp() {
        played(scene -> {
            scene.story.lesson("2026-11-20", 1);
            scene.attendance.set(CLASS_TEACHER, order(List.of(), Attendance.PASS, null, null));
            ClassMissed missed =
                    scene.attendance.missed(CLASS_TEACHER, CLASS, LocalDate.of(2026, 11, 2), DAY.plusDays(30));
            assertEquals(new Missed(1, 0, 1, 0, 1, 0), missed.sum());
            assertEquals(2, missed.lines().size());
        });
    }

    @Test
    void everybodyWasThereIsSaidWithOneWordAndTakenBack() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 1);
            assertTrue(scene.unfilled.own(TEACHER, null).lines().items().get(0).attendance());
            scene.unfilled.take(TEACHER, lesson, YEAR, true);
            scene.unfilled.take(TEACHER, lesson, YEAR, true);
            assertFalse(scene.unfilled.own(TEACHER, null).lines().items().get(0).attendance());
            scene.unfilled.take(TEACHER, lesson, YEAR, false);
            assertTrue(scene.unfilled.own(TEACHER, null).lines().items().get(0).attendance());
            assertEquals(2, scene.ledger(lesson));
            assertThrows(NotAllowed.class, () -> scene.unfilled.take(CLASS_TEACHER, lesson, YEAR, true));
            assertEquals(1, scene.unfilled.ofClass(CLASS_TEACHER, CLASS, null).lessons());
            assertThrows(NotAllowed.class, () -> scene.unfilled.ofSchool(TEACHER, SchoolStory.SCHOOL, null, null));
        });
    }

    private static Object refused(JournalScene scene, String date) {
        LocalDate day = LocalDate.parse(date);
        SetAttendance order =
                new SetAttendance(CLASS, ANNA, day, day, List.of(), Attendance.ABSENT, null, null, null, null);
        return assertThrows(Refusal.class, () -> scene.attendance.set(CLASS_TEACHER, order))
                .reason();
    }

    static long reason(JournalScene scene, String name) {
        return scene.attendance.sheet(CLASS_TEACHER, CLASS, DAY, 1).reasons().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .map(AbsenceReasonLine::id)
                .orElseThrow();
    }

    private static SetAttendance order(
            List<Integer> numbers, Attendance status, @Nullable Integer minutes, @Nullable Long reason) {
        return new SetAttendance(CLASS, ANNA, DAY, DAY, numbers, status, minutes, reason, null, null);
    }

    private static List<String> letters(JournalScene scene) {
        return said(scene).stream().map(s -> s.status().letter(s.minutes())).toList();
    }

    private static List<EntrySaid> said(JournalScene scene) {
        return said(scene, CLASS_TEACHER, DAY);
    }

    static List<EntrySaid> said(JournalScene scene, Caller caller, LocalDate day) {
        return scene.attendance.sheet(caller, CLASS, day, 1).sheet().rows().stream()
                .filter(r -> r.pupil().person() == ANNA)
                .flatMap(r -> r.cells().stream())
                .map(Cell::lesson)
                .filter(Objects::nonNull)
                .map(OwnLesson::said)
                .toList();
    }
}
