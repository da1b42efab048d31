package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
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
