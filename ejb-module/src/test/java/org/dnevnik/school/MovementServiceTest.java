package org.dnevnik.school;

import static org.dnevnik.school.PersonScene.FOREIGN_CLASS;
import static org.dnevnik.school.PersonScene.FOREIGN_HEAD;
import static org.dnevnik.school.PersonScene.HEAD;
import static org.dnevnik.school.PersonScene.LEADER;
import static org.dnevnik.school.PersonScene.NEXT_YEAR;
import static org.dnevnik.school.PersonScene.PARALLEL;
import static org.dnevnik.school.PersonScene.TEACHER;
import static org.dnevnik.school.PersonScene.move;
import static org.dnevnik.school.PersonScene.play;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.ANSWER;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.view.MovementLine;
import org.dnevnik.school.view.PersonHistoryQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovementServiceTest {

    private static final String IN_CLASS = "school.enrolment WHERE person = ?1 AND edu_group = ?2";

    @Test
    void aPupilChangesTheClassAndLeavesItsSubgroups() {
        play(s -> {
            s.story.enrol(ANNA, HALF, "2026-09-01", null);
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-23"));
            assertEquals(List.of("5Б"), s.groups(ANNA));
            assertEquals(1, s.story.count(IN_CLASS + " AND ends = '2026-11-22'", ANNA, CLASS));
            assertEquals(1, s.story.count(IN_CLASS + " AND ends = '2026-11-22'", ANNA, HALF));
        });
    }

    @Test
    void aStreamThatTakesFromBothClassesGoesOn() {
        play(s -> {
            s.story.sql(
                    "INSERT INTO school.edu_group VALUES (700016, 700001, 2026, 'STREAM', 'Поток', 5, null, null, null, 1)");
            s.story.sql("INSERT INTO school.edu_group_parent VALUES (700016, 700010), (700016, 700013)");
            s.story.enrol(ANNA, 700_016, "2026-09-01", null);
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-23"));
            assertEquals(List.of("5Б", "Поток"), s.groups(ANNA));
        });
    }

    @Test
    void whatWasDoneIsUndoneAndStaysInTheList() {
        play(s -> {
            s.story.enrol(ANNA, HALF, "2026-09-01", null);
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-23"));
            s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id());
            assertEquals(List.of("5А", "5А-1"), s.groups(ANNA));
            assertEquals(0, s.story.count(IN_CLASS, ANNA, PARALLEL));
            assertTrue(last(s).undone());
        });
    }

    @Test
    void whoWentComesBackByUndoing() {
        play(s -> {
            for (String kind : List.of("SCHOOL_CHANGED", "LEFT", "EXPELLED", "GRADUATED")) {
                s.movements.move(HEAD, SCHOOL, ANNA, move(kind, null, "2026-11-23"));
                assertEquals(List.of(), s.groups(ANNA));
                s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id());
                assertEquals(List.of("5А"), s.groups(ANNA));
            }
        });
    }

    @Test
    void afterTheNextYearWasOpenedPupilsStillMoveAndLeaveInTheOneThatIsGoingOn() {
        play(s -> {
            s.story.enrol(ANNA, NEXT_YEAR, "2027-08-01", null);
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-23"));
            assertEquals("5А", last(s).from());
            assertEquals(1, s.story.count(IN_CLASS + " AND ends IS NULL", ANNA, PARALLEL));
            assertEquals(1, s.story.count(IN_CLASS + " AND ends IS NULL", ANNA, NEXT_YEAR));
            s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id());
            assertEquals(1, s.story.count(IN_CLASS + " AND ends IS NULL", ANNA, CLASS));
            s.movements.move(HEAD, SCHOOL, ANNA, move("SCHOOL_CHANGED", null, "2026-11-23"));
            assertEquals(List.of(), s.groups(ANNA));
            s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id());
            assertEquals(1, s.story.count(IN_CLASS + " AND ends IS NULL", ANNA, NEXT_YEAR));
        });
    }

    @Test
    void onlyTheLastMovementIsUndone() {
        play(s -> {
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-10"));
            long first = last(s).id();
            s.movements.move(HEAD, SCHOOL, ANNA, move("LEFT", null, "2026-11-20"));
            refused(SchoolRefusal.NOT_LAST, () -> s.movements.undo(HEAD, SCHOOL, ANNA, first));
            s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id());
            s.movements.undo(HEAD, SCHOOL, ANNA, first);
            assertEquals(List.of("5А"), s.groups(ANNA));
        });
    }

    @Test
    void marksAreNeverLeftOutsideOfTheClassThatGaveThem() {
        play(s -> {
            long lesson = s.story.lesson("2026-11-18", 1);
            s.story.mark(s.story.work(lesson, ANSWER, 1), lesson, ANNA, "5", 5);
            refused(
                    SchoolRefusal.MOVE_NOTED,
                    () -> s.movements.move(HEAD, SCHOOL, ANNA, move("LEFT", null, "2026-11-17")));
            refused(
                    SchoolRefusal.MOVE_NOTED,
                    () -> s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-18")));
            s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", PARALLEL, "2026-11-19"));
            long next = s.story.lesson(PARALLEL, MATHS, "2026-11-20", 1, 700_110L, null);
            s.story.attendance(next, ANNA, "ILL");
            refused(SchoolRefusal.UNDO_NOTED, () -> s.movements.undo(HEAD, SCHOOL, ANNA, last(s).id()));
        });
    }

    @Test
    void anotherSchoolTakesThePupilWhenThisOneHasLetGo() {
        play(s -> {
            AddPerson same = PersonScene.pupil(
                    PersonScene.words("Иванова", "Анна", "2015-03-04", ""), ANNA, false, FOREIGN_CLASS);
            refused(SchoolRefusal.ENROLLED_ELSEWHERE, () -> s.newcomers.add(FOREIGN_HEAD, OTHER_SCHOOL, same));
            s.movements.move(HEAD, SCHOOL, ANNA, move("SCHOOL_CHANGED", null, "2026-11-19"));
            assertEquals(ANNA, s.newcomers.add(FOREIGN_HEAD, OTHER_SCHOOL, same).person());
            assertEquals(List.of("5В"), s.groups(ANNA));
            long came = last(s).id();
            assertThrows(NotAllowed.class, () -> s.movements.undo(HEAD, SCHOOL, ANNA, came));
            assertEquals(Sight.FORMER, s.persons.card(HEAD, ANNA).sight());
        });
    }

    @Test
    void whatCannotBeIsRefused() {
        play(s -> {
            refused(
                    SchoolRefusal.ENROLLED,
                    () -> s.movements.move(HEAD, SCHOOL, ANNA, move("ENROLLED", CLASS, "2026-11-23")));
            refused(SchoolRefusal.MOVE_CLASS, () -> change(s, CLASS, "2026-11-23"));
            refused(SchoolRefusal.MOVE_CLASS, () -> change(s, FOREIGN_CLASS, "2026-11-23"));
            refused(SchoolRefusal.MOVE_CLASS, () -> change(s, NEXT_YEAR, "2026-11-23"));
            refused(SchoolRefusal.MOVE_CLASS, () -> change(s, null, "2026-11-23"));
            refused(SchoolRefusal.MOVE_EARLY, () -> change(s, PARALLEL, "2026-09-01"));
            refused(SchoolRefusal.MOVE_DATE, () -> change(s, PARALLEL, "2036-09-01"));
            refused(
                    SchoolRefusal.MOVE_WORDS,
                    () -> s.movements.move(HEAD, SCHOOL, ANNA, move("VANISHED", null, "2026-11-23")));
            s.movements.move(HEAD, SCHOOL, ANNA, move("LEFT", null, "2026-11-23"));
            refused(SchoolRefusal.NOT_ENROLLED, () -> change(s, PARALLEL, "2026-11-24"));
            refused(
                    SchoolRefusal.ENROLLED,
                    () -> s.movements.move(HEAD, SCHOOL, ANNA, move("ENROLLED", PARALLEL, "2026-11-23")));
            s.movements.move(HEAD, SCHOOL, ANNA, move("ENROLLED", PARALLEL, "2026-11-24"));
            assertEquals(List.of("5Б"), s.groups(ANNA));
        });
    }

    @Test
    void whoWasEnrolledByMistakeIsStillFoundByTheOffice() {
        play(s -> {
            AddPerson order = PersonScene.pupil(PersonScene.words("Новая", "Нина", null, ""), null, false, CLASS);
            Long added = s.newcomers.add(HEAD, SCHOOL, order).person();
            long pupil = added == null ? 0 : added;
            long came = new PersonHistoryQuery(s.em).movements(pupil).get(0).id();
            s.movements.undo(HEAD, SCHOOL, pupil, came);
            assertEquals(List.of(), s.groups(pupil));
            assertEquals(Sight.OFFICE, s.persons.card(HEAD, pupil).sight());
        });
    }

    @Test
    void onlyTheOfficeMovesPupils() {
        play(s -> {
            Move move = move("LEFT", null, "2026-11-23");
            assertThrows(NotAllowed.class, () -> s.movements.move(LEADER, SCHOOL, ANNA, move));
            assertThrows(NotFound.class, () -> s.movements.move(TEACHER, SCHOOL, ANNA, move));
            assertThrows(NotFound.class, () -> s.movements.move(FOREIGN_HEAD, SCHOOL, ANNA, move));
            assertThrows(NotFound.class, () -> s.movements.move(FOREIGN_HEAD, OTHER_SCHOOL, BORIS, move));
        });
    }

    private static void change(PersonScene s, @Nullable Long group, String date) {
        s.movements.move(HEAD, SCHOOL, ANNA, move("CLASS_CHANGED", group, date));
    }

    private static MovementLine last(PersonScene s) {
        return new PersonHistoryQuery(s.em).movements(ANNA).get(0);
    }

    private static void refused(SchoolRefusal why, org.junit.jupiter.api.function.Executable act) {
        assertEquals(why, assertThrows(Refusal.class, act).reason());
    }
}
