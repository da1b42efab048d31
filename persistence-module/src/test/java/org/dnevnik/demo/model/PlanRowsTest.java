package org.dnevnik.demo.model;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.journal.view.PlanProgressQuery;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class PlanRowsTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final long PARALLEL = 700_013;
    private static final long GEOGRAPHY = 700_022;
    private static final String COURSES = """
            [{"subject": "География", "parallel": 5, "section": "Гидросфера", "topic": "Реки", "hours": 4, "nth": 1},
             {"subject": "География", "parallel": 5, "section": "Атмосфера", "topic": "Погода", "hours": 30, "nth": 2},
             {"subject": "Математика", "parallel": 5, "section": "Числа", "topic": "Дроби", "hours": 40, "nth": 1}]""";

    @Test
    void oneClassHasFallenBehindAndTheOthersAreWhereTheirPlanIs() {
        rolledBack(em -> {
            SchoolStory story = school(em);
            new PlanRows(em).make(SCHOOL, YEAR, TODAY, COURSES);
            assertEquals(
                    Map.of("5А География", 0, "5Б География", 3, "5А Математика", 0),
                    new PlanProgressQuery(em)
                            .ofSchool(SCHOOL, YEAR, TODAY).stream()
                                    .collect(Collectors.toMap(
                                            p -> p.className() + " " + p.subjectName(), PlanProgress::lag)));
            assertEquals(2, story.count("timetable.substitution WHERE kind = 'CANCEL' AND edu_group = ?1", PARALLEL));
        });
    }

    @Test
    void lessonsHaveTheirTopicsOutOfThePlan() {
        rolledBack(em -> {
            SchoolStory story = school(em);
            PlanRows rows = new PlanRows(em);
            rows.make(SCHOOL, YEAR, TODAY, COURSES);
            rows.tell(SCHOOL, YEAR, TODAY);
            assertEquals(4, story.count("timetable.lesson WHERE edu_group = ?1 AND topic = 'Реки'", CLASS));
            assertEquals(1, story.count("timetable.lesson WHERE edu_group = ?1 AND topic LIKE 'Экскурсия%'", PARALLEL));
            assertEquals(0, story.count("timetable.lesson WHERE topic IS NULL AND date <= '2026-11-23'"));
            assertEquals(0, story.count("timetable.lesson WHERE topic IS NOT NULL AND date > '2026-11-23'"));
        });
    }

    /** Two classes with a lesson of geography a week, and one of mathematics in the first. */
    private static SchoolStory school(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.sql("INSERT INTO school.edu_group VALUES (700013, 700001, 2026, 'CLASS', '5Б', 5, null, null, null, 1)");
        story.sql("INSERT INTO school.subject VALUES (700022, 700001, 'География', 1)");
        STARTS.datesUntil(TODAY.plusDays(60), Period.ofWeeks(1)).forEach(d -> {
            story.lesson(d.toString(), 1);
            story.lesson(CLASS, GEOGRAPHY, d.toString(), 2, TEACHER, null);
            story.lesson(PARALLEL, GEOGRAPHY, d.toString(), 3, TEACHER, null);
        });
        return story;
    }
}
