package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.model.Substitutions;
import org.junit.jupiter.api.Test;

/** Whoever stands in for somebody writes the journal of those lessons and no more. */
class SubstituteTest {

    @Test
    void aSubstituteTeachesTheLessonAndNoOther() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long own = story.lesson("2026-11-23", 1);
            long other = story.lesson("2026-11-24", 1);
            new Substitutions(em).replace(own, YEAR, CO_TEACHER, 0, "болезнь", TEACHER);
            assertTrue(teaches(em, own, CO_TEACHER));
            assertFalse(teaches(em, other, CO_TEACHER));
            assertTrue(teaches(em, own, TEACHER), "the subject is still theirs");
            assertTrue(card(em, own, CO_TEACHER));
            assertFalse(card(em, other, CO_TEACHER));
        });
    }

    @Test
    void aSubstituteReadsTheJournalAWeekBeforeAndAfterTheLessonAndKeepsTheLessonItself() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            LocalDate today = SchoolStory.TODAY;
            long soon = story.lesson(today.plusDays(7).toString(), 1);
            long past = story.lesson(today.minusDays(8).toString(), 2);
            Substitutions changes = new Substitutions(em);
            changes.replace(past, YEAR, CO_TEACHER, 0, "болезнь", TEACHER);
            assertFalse(reads(em, CO_TEACHER));
            assertEquals(0, taught(em, CO_TEACHER));
            assertEquals(0, planned(em, CO_TEACHER), "figures of the programme are shut with the journal");
            assertTrue(teaches(em, past, CO_TEACHER), "the own lesson can still be put right");
            assertTrue(reads(em, TEACHER));
            changes.replace(soon, YEAR, CO_TEACHER, 0, "болезнь", TEACHER);
            assertTrue(reads(em, CO_TEACHER));
            assertEquals(1, taught(em, CO_TEACHER));
            assertEquals(1, planned(em, CO_TEACHER));
        });
    }

    private static boolean reads(EntityManager em, long person) {
        return new GridHeadQuery(em)
                .of(SchoolStory.CLASS, SchoolStory.MATHS, person, SchoolStory.TODAY)
                .orElseThrow()
                .standing()
                .teaches();
    }

    private static int taught(EntityManager em, long person) {
        return new TeachingsQuery(em).taughtBy(person, YEAR, SchoolStory.TODAY).size();
    }

    private static int planned(EntityManager em, long person) {
        return new PlanProgressQuery(em)
                .taughtBy(person, YEAR, SchoolStory.TODAY)
                .size();
    }

    private static boolean teaches(EntityManager em, long lesson, long person) {
        return new CellQuery(em)
                .of(lesson, YEAR, null, ANNA, null, person)
                .orElseThrow()
                .standing()
                .teaches();
    }

    private static boolean card(EntityManager em, long lesson, long person) {
        return new LessonCardQuery(em)
                .of(lesson, YEAR, person)
                .orElseThrow()
                .standing()
                .teaches();
    }
}
