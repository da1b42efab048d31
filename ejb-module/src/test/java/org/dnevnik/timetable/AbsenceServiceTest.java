package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.timetable.ChangesScene.HEAD;
import static org.dnevnik.timetable.ChangesScene.MONDAY;
import static org.dnevnik.timetable.ChangesScene.WEEK;
import static org.dnevnik.timetable.ChangesScene.caller;
import static org.dnevnik.timetable.ChangesScene.played;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.timetable.ArrangeAbsence.Act;
import org.dnevnik.timetable.ArrangeAbsence.Step;
import org.junit.jupiter.api.Test;

/** All lessons of a teacher who is ill, arranged at once and taken back at once. */
class AbsenceServiceTest {

    @Test
    void aWeekOfIllnessIsArrangedAtOnceAndTakenBackAtOnce() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            long second = scene.story.lesson("2026-12-02", 2);
            long third = scene.story.lesson("2026-12-04", 3);
            scene.story.lesson("2026-12-07", 1);
            AbsencePlan plan = scene.absences.look(HEAD, WEEK);
            assertEquals(
                    List.of(first, second, third),
                    plan.lines().stream().map(l -> l.lesson().id()).toList());
            assertEquals(
                    List.of(CO_TEACHER, CO_TEACHER, CO_TEACHER),
                    plan.lines().stream().map(AbsencePlan.Line::chosen).toList());
            long bundle = scene.absences.arrange(
                    HEAD,
                    new ArrangeAbsence(
                            WEEK,
                            "болезнь",
                            List.of(
                                    new Step(first, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(second, YEAR, Act.CANCEL, 0))));
            assertEquals(5, scene.told().size(), "three hear of the substitution, two of the cancelled lesson");
            assertEquals(1, scene.absences.look(HEAD, WEEK).lines().size());
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            assertEquals(3, scene.absences.look(HEAD, WEEK).lines().size());
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND version = 3", second),
                    "the cancelled lesson is the same one");
        });
    }

    @Test
    void twoWeeksOfIllnessAreToldOnceALessonWhereTheSameTeacherStandsIn() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            long second = scene.story.lesson("2026-12-02", 1);
            long third = scene.story.lesson("2026-12-07", 1);
            long fourth = scene.story.lesson("2026-12-09", 1);
            AskAbsence weeks = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(11));
            scene.absences.arrange(
                    HEAD,
                    new ArrangeAbsence(
                            weeks,
                            "болезнь",
                            List.of(
                                    new Step(third, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(first, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(second, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(fourth, YEAR, Act.CANCEL, 0))));
            assertEquals(
                    List.of("LESSON 2026-12-02 1", "LESSON 2026-12-09 1", "LESSONS 2026-11-30 2"),
                    scene.told.stream()
                            .filter(n -> n.pupil() == ANNA)
                            .map(n -> n.kind() + " " + n.facts().get("date") + " "
                                    + n.facts().getOrDefault("weeks", "1"))
                            .sorted()
                            .toList());
        });
    }

    @Test
    void oneThatCannotBeDoneIsRefusedAndThereforeAllOfThem() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            scene.story.lesson(FIRST_GRADE, RUSSIAN, "2026-11-30", 1, CO_TEACHER, null);
            ArrangeAbsence order =
                    new ArrangeAbsence(WEEK, "", List.of(new Step(first, YEAR, Act.REPLACE, CO_TEACHER)));
            assertEquals(
                    TimetableRefusal.NOT_FREE,
                    assertThrows(Refusal.class, () -> scene.absences.arrange(HEAD, order))
                            .reason());
            AskAbsence tooLong = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(31));
            assertThrows(Refusal.class, () -> scene.absences.look(HEAD, tooLong));
            assertThrows(NotFound.class, () -> scene.absences.look(caller(TEACHER, Role.TEACHER), WEEK));
        });
    }

    @Test
    void whoHelpsIsReplacedOrTheOtherTeacherIsAlone() {
        played(scene -> {
            long lesson = scene.story.lesson(CLASS, MATHS, "2026-11-30", 1, CO_TEACHER, TEACHER);
            scene.absences.arrange(HEAD, new ArrangeAbsence(WEEK, "", List.of(new Step(lesson, YEAR, Act.ALONE, 0))));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND teacher = 700112 AND co_teacher IS NULL", lesson));
            scene.changes.takeBack(HEAD, scene.substitution(lesson));
            scene.changes.replace(HEAD, new ChangeLesson(lesson, YEAR, CLASS_TEACHER, true, 0, null, 0, 0, ""));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND teacher = 700112 AND co_teacher = 700111", lesson));
        });
    }
}
