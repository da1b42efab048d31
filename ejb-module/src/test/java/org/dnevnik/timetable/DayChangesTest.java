package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.timetable.ChangesScene.HEAD;
import static org.dnevnik.timetable.ChangesScene.MONDAY;
import static org.dnevnik.timetable.ChangesScene.caller;
import static org.dnevnik.timetable.ChangesScene.order;
import static org.dnevnik.timetable.ChangesScene.played;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.junit.jupiter.api.Test;

/** Changes of one lesson of a day: who hears of them, what stops them, and what they do to the rest. */
class DayChangesTest {

    @Test
    void allConcernedAreToldOnceOfAChangeAndAgainWhenItIsTakenBack() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.changes.replace(HEAD, order(lesson, CO_TEACHER, 0));
            List<String> concerned =
                    List.of("LESSON " + ANNA, "TEACHER_LESSON " + TEACHER, "TEACHER_LESSON " + CO_TEACHER);
            assertEquals(concerned, scene.told());
            scene.changes.takeBack(HEAD, scene.substitution(lesson));
            assertEquals(
                    concerned.stream()
                            .map(c -> c.replace("LESSON ", "LESSON_BACK "))
                            .toList(),
                    scene.told());
            assertEquals(0, scene.teacherOf(lesson));
        });
    }

    @Test
    void twoLessonsChangePlacesAndGoBackTogether() {
        played(scene -> {
            long maths = scene.story.lesson("2026-11-30", 1);
            long russian = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            scene.changes.swap(HEAD, order(maths, 0, russian));
            assertEquals(
                    List.of("LESSON_SWAPPED " + ANNA, "TEACHER_LESSON " + TEACHER, "TEACHER_LESSON " + CO_TEACHER),
                    scene.told());
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND date = '2026-12-01' AND number = 4", maths));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND date = '2026-11-30' AND number = 1", russian));
            scene.changes.takeBack(HEAD, scene.substitution(russian));
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND date = '2026-11-30' AND number = 1", maths));
            assertEquals(0, scene.story.count("timetable.substitution WHERE school = 700001"));
        });
    }

    @Test
    void whoeverIsInTheWayOfASwapStopsIt() {
        played(scene -> {
            long maths = scene.story.lesson("2026-11-30", 1);
            long russian = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            scene.story.lesson(FIRST_GRADE, MATHS, "2026-12-01", 4, TEACHER, null);
            assertEquals(
                    TimetableRefusal.LESSON_IN_THE_WAY,
                    assertThrows(Refusal.class, () -> scene.changes.swap(HEAD, order(maths, 0, russian)))
                            .reason());
        });
    }

    @Test
    void noLessonIsMovedIntoHolidaysAndNoHeldOneAnywhere() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.story.sql(
                    "INSERT INTO school.holiday (school, year, starts, ends, name) VALUES (700001, 2026, '2026-12-05', '2026-12-06', 'Каникулы')");
            ChangeLesson order = new ChangeLesson(lesson, YEAR, 0, false, 0, LocalDate.of(2026, 12, 5), 1, 0, "");
            assertEquals(
                    TimetableRefusal.NO_LESSONS_THEN,
                    assertThrows(Refusal.class, () -> scene.changes.move(HEAD, order))
                            .reason());
            scene.story.attendance(lesson, ANNA, "ABSENT");
            assertEquals(
                    TimetableRefusal.LESSON_HELD,
                    assertThrows(Refusal.class, () -> scene.changes.move(HEAD, order))
                            .reason());
        });
    }

    @Test
    void whatWasDueForACancelledLessonIsDueForTheNextOne() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.story.sql(
                    "INSERT INTO homework.homework VALUES (700800, 2026, 700001, ?1, '№ 12', 700110, now(), 1)",
                    lesson);
            assertEquals(
                    TimetableRefusal.LESSON_CARRIES,
                    assertThrows(Refusal.class, () -> scene.changes.cancel(HEAD, order(lesson, 0, 0)))
                            .reason());
            long next = scene.story.lesson("2026-12-02", 1);
            scene.story.lesson("2026-12-04", 1);
            scene.changes.cancel(HEAD, order(lesson, 0, 0));
            assertEquals(1, scene.story.count("homework.homework WHERE id = 700800 AND lesson = ?1", next));
        });
    }

    @Test
    void theStaffSeesTheDayWithoutReasonsAndFamiliesDoNotSeeIt() {
        played(scene -> {
            scene.changes.replace(HEAD, order(scene.story.lesson("2026-11-30", 1), CO_TEACHER, 0));
            assertEquals(
                    "болезнь",
                    scene.changes.day(HEAD, SCHOOL, MONDAY).changes().get(0).reason());
            SubstitutionDay seen = scene.changes.day(caller(TEACHER, Role.TEACHER), null, MONDAY);
            assertEquals("", seen.changes().get(0).reason());
            assertTrue(seen.lessons().isEmpty() && !seen.planner());
            assertThrows(NotFound.class, () -> scene.changes.day(caller(ANNA, Role.PUPIL), SCHOOL, MONDAY));
        });
    }
}
