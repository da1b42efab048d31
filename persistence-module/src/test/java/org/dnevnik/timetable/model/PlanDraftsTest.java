package org.dnevnik.timetable.model;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
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
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class PlanDraftsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);

    @Test
    @SuppressWarnings("ArgumentSelectionDefectChecker") // a step back is written the other way round
    void aStepIsTakenBackAndAgain() {
        inPlan((em, story, drafts, plan) -> {
            String placed = lesson(drafts.nextLesson(), 1);
            drafts.write(plan, "[]", "[" + placed + "]");
            drafts.remember(plan, "[]", "[" + placed + "]", TEACHER);
            PlanDrafts.Step step = drafts.lastDone(plan).orElseThrow();
            drafts.write(plan, step.after(), step.before());
            drafts.mark(plan, step.number(), true);
            assertEquals(0, story.count("timetable.plan_lesson WHERE plan = ?1", plan));
            assertEquals(new PlanDrafts.Steps(0, 1), drafts.steps(plan));
            PlanDrafts.Step again = drafts.firstUndone(plan).orElseThrow();
            drafts.write(plan, again.before(), again.after());
            drafts.mark(plan, again.number(), false);
            assertEquals(1, story.count("timetable.plan_lesson WHERE plan = ?1 AND weekday = 1", plan));
        });
    }

    @Test
    void whoSawAnOlderVersionDoesNotGetThePlan() {
        inPlan((em, story, drafts, plan) -> {
            assertTrue(drafts.claim(plan, 0));
            assertFalse(drafts.claim(plan, 0));
            assertTrue(drafts.claim(plan, 1));
        });
    }

    @Test
    void aPlanInForceMakesLessonsAndTheFormerOneIsPast() {
        inPlan((em, story, drafts, plan) -> {
            String lessons = "[" + lesson(drafts.nextLesson(), 1) + "," + lesson(drafts.nextLesson(), 0) + "]";
            drafts.write(plan, "[]", lessons);
            long second = drafts.make(SCHOOL, YEAR, "Второй", 1, plan, TEACHER).orElseThrow();
            for (long each : new long[] {plan, second}) {
                new PlanRows(em).replace(SCHOOL, YEAR, FROM, drafts.wanted(each));
                drafts.enforce(each, FROM);
                new PlannedLessons(em).materialise(SCHOOL, YEAR, FROM);
                assertEquals(28, story.count("timetable.lesson WHERE edu_group = 700010 AND date >= '2026-11-23'"));
            }
            assertEquals(1, story.count("timetable.plan WHERE id = ?1 AND state = 'PAST'", plan));
            assertEquals(1, story.count("timetable.plan WHERE id = ?1 AND state = 'ACTIVE'", second));
            long third = drafts.make(SCHOOL, YEAR, "Третий", 1, 0, TEACHER).orElseThrow();
            drafts.copyInForce(third, SCHOOL, YEAR, FROM);
            assertEquals(
                    1, story.count("timetable.plan_lesson WHERE plan = ?1 AND starts IS NULL AND ends IS NULL", third));
        });
    }

    @Test
    void aPlanOfAYearThatIsNotOpenedIsNotMade() {
        inPlan((em, story, drafts, plan) ->
                assertTrue(drafts.make(SCHOOL, 2040, "Нет", 1, 0, TEACHER).isEmpty()));
    }

    @Test
    void theImageOfALessonBringsItBack() {
        inPlan((em, story, drafts, plan) -> {
            long id = drafts.nextLesson();
            drafts.write(plan, "[]", "[" + lesson(id, 3) + "]");
            String image = drafts.image(plan, List.of(id));
            drafts.write(plan, image, "[]");
            assertEquals(0, story.count("timetable.plan_lesson WHERE plan = ?1", plan));
            drafts.write(plan, "[]", image);
            assertEquals(1, story.count("timetable.plan_lesson WHERE plan = ?1 AND weekday = 3", plan));
        });
    }

    private static String lesson(long id, int weekday) {
        return "{\"id\": %d, \"edu_group\": %d, \"subject\": %d, \"teacher\": %d, \"weekday\": %d, \"number\": 1, \"cycle\": 1, \"weeks\": 1}"
                .formatted(id, CLASS, MATHS, TEACHER, weekday);
    }

    private interface Tale {
        void tell(EntityManager em, SchoolStory story, PlanDrafts drafts, long plan);
    }

    private static void inPlan(Tale tale) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            PlanDrafts drafts = new PlanDrafts(em);
            tale.tell(
                    em,
                    story,
                    drafts,
                    drafts.make(SCHOOL, YEAR, "План", 1, 0, TEACHER).orElseThrow());
        });
    }
}
