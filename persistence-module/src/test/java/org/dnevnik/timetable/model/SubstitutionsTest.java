package org.dnevnik.timetable.model;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.SubstitutionLine;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String ENTRY =
            "[{\"weekday\": 1, \"number\": 1, \"edu_group\": %d, \"subject\": %d, \"teacher\": %d}]"
                    .formatted(CLASS, MATHS, TEACHER);

    @Test
    void whoReplacesGivesTheLessonAndTheOtherOneAgainWhenItIsTakenBack() {
        withLesson((em, story, lesson) -> {
            Substitutions changes = new Substitutions(em);
            assertTrue(changes.replace(lesson, YEAR, CO_TEACHER, 0, "болезнь", TEACHER));
            assertEquals(1, story.count("timetable.lesson WHERE id = ?1 AND teacher = 700112", lesson));
            assertFalse(changes.cancel(lesson, YEAR, "", TEACHER), "changed already");
            SubstitutionLine line =
                    new SubstitutionQuery(em).changes(SCHOOL, MONDAY, MONDAY).get(0);
            assertEquals("болезнь", line.reason());
            changes.takeBack(List.of(line.id()));
            assertEquals(1, story.count("timetable.lesson WHERE id = ?1 AND teacher = 700110", lesson));
            assertEquals(List.of(), new SubstitutionQuery(em).changes(SCHOOL, MONDAY, MONDAY));
        });
    }

    @Test
    void aCancelledLessonDoesNotComeBackWithTheNextPlan() {
        withLesson((em, story, lesson) -> {
            new Substitutions(em).cancel(lesson, YEAR, "", TEACHER);
            plan(em);
            assertEquals(0, story.count("timetable.lesson WHERE edu_group = 700010 AND date = '2026-11-30'"));
            new Substitutions(em)
                    .takeBack(List.of(new SubstitutionQuery(em)
                            .changes(SCHOOL, MONDAY, MONDAY)
                            .get(0)
                            .id()));
            assertEquals(1, story.count("timetable.lesson WHERE edu_group = 700010 AND date = '2026-11-30'"));
        });
    }

    @Test
    void aMovedLessonStaysWhereItWasMovedWhateverThePlanSays() {
        withLesson((em, story, lesson) -> {
            new Substitutions(em).move(lesson, YEAR, MONDAY.plusDays(1), 3, "", TEACHER);
            plan(em);
            assertEquals(
                    1, story.count("timetable.lesson WHERE id = ?1 AND date = '2026-12-01' AND number = 3", lesson));
            assertEquals(0, story.count("timetable.lesson WHERE edu_group = 700010 AND date = '2026-11-30'"));
            assertEquals(
                    1, new SubstitutionQuery(em).changes(SCHOOL, MONDAY, MONDAY).size());
            assertEquals(
                    1,
                    new SubstitutionQuery(em)
                            .changes(SCHOOL, MONDAY.plusDays(1), MONDAY.plusDays(1))
                            .size());
        });
    }

    @Test
    void aLessonOfTheSameClassIsInTheWay() {
        withLesson((em, story, lesson) -> {
            DayLessonQuery query = new DayLessonQuery(em);
            assertEquals(Optional.empty(), query.inTheWay(lesson, YEAR, MONDAY, 2, 0));
            story.lesson(CLASS, RUSSIAN, "2026-11-30", 2, CO_TEACHER, null);
            assertEquals(Optional.of("5А"), query.inTheWay(lesson, YEAR, MONDAY, 2, 0));
        });
    }

    private static void plan(EntityManager em) {
        new PlanRows(em).replace(SCHOOL, YEAR, MONDAY, ENTRY);
        new PlannedLessons(em).materialise(SCHOOL, YEAR, MONDAY);
    }

    private interface Tale {
        void tell(EntityManager em, SchoolStory story, long lesson);
    }

    private static void withLesson(Tale tale) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            plan(em);
            long lesson = new DayLessonQuery(em)
                    .lessons(SCHOOL, YEAR, MONDAY, MONDAY, 0)
                    .get(0)
                    .id();
            tale.tell(em, story, lesson);
        });
    }
}
