package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TEST;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.AssessmentRules;
import org.dnevnik.journal.view.AssessmentFacts.Planned;
import org.dnevnik.journal.view.AssessmentFacts.Slot;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class AssessmentFactsQueryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void theDayOfAClassHasTheLessonsOfItsHalvesToo() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = story(em);
            long lesson = story.lesson("2026-11-26", 3);
            story.lesson(CLASS, RUSSIAN, "2026-11-26", 2, TEACHER, null);
            long half = story.lesson(HALF, RUSSIAN, "2026-11-26", 5, TEACHER, null);
            story.work(half, TEST, 1);
            AssessmentFacts facts = new AssessmentFactsQuery(em).of(lesson, YEAR, CLASS, MATHS, DAY);
            assertEquals(List.of(new Slot(lesson, DAY, 3, 2, 5)), facts.slots());
            assertEquals(List.of(new Planned(half, DAY, HALF, "5А-1", RUSSIAN, "Русский язык", true)), facts.planned());
            assertEquals(1, facts.hours());
        });
    }

    @Test
    void worksOfOtherTypesAreNoAssessments() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = story(em);
            long lesson = story.lesson("2026-11-26", 3);
            long answered = story.lesson("2026-11-24", 3);
            story.work(answered, SchoolStory.ANSWER, 1);
            long tested = story.lesson("2026-11-23", 3);
            story.work(tested, TEST, 1);
            AssessmentFactsQuery query = new AssessmentFactsQuery(em);
            AssessmentFacts facts = query.of(lesson, YEAR, CLASS, MATHS, DAY);
            assertEquals(1, facts.planned().size());
            assertEquals(1, facts.inYear());
            assertEquals(3, facts.mostInWeek());
            assertEquals(3, StatementCount.of(() -> query.of(lesson, YEAR, CLASS, MATHS, DAY)));
            assertFalse(query.decided(SCHOOL, SchoolStory.ANSWER).assessment());
            assertFalse(query.decided(SchoolStory.OTHER_SCHOOL, TEST).assessment());
        });
    }

    @Test
    void aSchoolDecidesWhetherABreachBlocks() {
        TestDatabase.rolledBack(em -> {
            story(em);
            AssessmentFactsQuery query = new AssessmentFactsQuery(em);
            assertFalse(query.decided(SCHOOL, TEST).blocks());
            new AssessmentRules(em).block(SCHOOL, true, TEACHER, Instant.EPOCH);
            assertTrue(query.decided(SCHOOL, TEST).blocks());
        });
    }

    @Test
    void theScheduleTellsAClassWhatItsHalvesHave() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = story(em);
            long whole = story.lesson("2026-11-26", 3);
            story.work(whole, TEST, 1);
            story.work(story.lesson(HALF, RUSSIAN, "2026-11-27", 5, TEACHER, null), TEST, 1);
            AssessmentScheduleQuery query = new AssessmentScheduleQuery(em);
            List<ScheduledAssessment> told =
                    query.of(SCHOOL, YEAR, 5, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 30));
            assertEquals(
                    List.of("5А", "5А"),
                    told.stream().map(ScheduledAssessment::klass).toList());
            assertEquals("5А-1", told.get(1).group());
            assertTrue(query.of(SCHOOL, YEAR, 1, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 30))
                    .isEmpty());
            SchedulePeriod quarter = query.period(SchoolStory.QUARTER).orElseThrow();
            assertFalse(quarter.published());
            new AssessmentRules(em).publish(quarter.id(), CLASS_TEACHER, Instant.EPOCH);
            assertTrue(query.period(SchoolStory.QUARTER).orElseThrow().published());
            assertEquals(
                    1, query.family(SchoolStory.ANNA, YEAR, SchoolStory.TODAY).size());
            assertTrue(query.family(TEACHER, YEAR, SchoolStory.TODAY).isEmpty());
        });
    }

    private static SchoolStory story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        new AssessmentRules(em).flag(SCHOOL, TEST, true);
        return story;
    }
}
