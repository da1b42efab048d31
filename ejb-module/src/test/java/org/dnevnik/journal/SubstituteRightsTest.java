package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.CO_TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.MadeChange;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.junit.jupiter.api.Test;

/** Whoever stands in writes the journal of those lessons: neither of the days before and after, nor once the change is taken back. */
class SubstituteRightsTest {

    @Test
    void aStandInWritesTheCellsOfThatLessonAlone() {
        played(scene -> {
            long before = scene.story.lesson("2026-11-19", 1);
            long own = scene.story.lesson("2026-11-20", 1);
            long after = scene.story.lesson("2026-11-23", 1);
            new Substitutions(scene.em).replace(own, YEAR, SchoolStory.CO_TEACHER, 0, "", TEACHER);
            write(scene, own);
            assertThrows(NotAllowed.class, () -> write(scene, before));
            assertThrows(NotAllowed.class, () -> write(scene, after));
            takeBack(scene, own);
            assertThrows(
                    NotAllowed.class,
                    () -> scene.journal.setCell(CO_TEACHER, JournalScene.order(own, null, "4", 1, 0)));
        });
    }

    @Test
    void aStandInForTheSecondTeacherHasNoMoreThanThat() {
        played(scene -> {
            long own = scene.story.lesson(
                    SchoolStory.CLASS, SchoolStory.MATHS, "2026-11-20", 1, SchoolStory.CLASS_TEACHER, TEACHER);
            long after = scene.story.lesson("2026-11-23", 1);
            new Substitutions(scene.em).replaceSecond(own, YEAR, SchoolStory.CO_TEACHER, 0, "", TEACHER);
            write(scene, own);
            assertThrows(NotAllowed.class, () -> write(scene, after));
        });
    }

    @Test
    void whoTeachesBothGroupsTogetherWritesBothJournalsOfThatLesson() {
        played(scene -> {
            long own = scene.story.lesson("2026-11-20", 1);
            long after = scene.story.lesson("2026-11-23", 1);
            long with = scene.story.lesson(
                    SchoolStory.FIRST_GRADE, SchoolStory.MATHS, "2026-11-20", 1, SchoolStory.CO_TEACHER, null);
            new Substitutions(scene.em).merge(own, YEAR, with, "", TEACHER);
            write(scene, own);
            assertThrows(NotAllowed.class, () -> write(scene, after));
            takeBack(scene, own);
            assertThrows(
                    NotAllowed.class,
                    () -> scene.journal.setCell(CO_TEACHER, JournalScene.order(own, null, "4", 1, 0)));
        });
    }

    private static void write(JournalScene scene, long lesson) {
        scene.journal.setCell(CO_TEACHER, JournalScene.order(lesson, null, "5", 0, 0));
    }

    private static void takeBack(JournalScene scene, long lesson) {
        long change = ((Number) scene.em
                        .createNativeQuery("SELECT id FROM timetable.substitution WHERE lesson = ?1")
                        .setParameter(1, lesson)
                        .getSingleResult())
                .longValue();
        List<MadeChange> made = new SubstitutionQuery(scene.em).made(change);
        assertEquals(1, made.size());
        new Substitutions(scene.em).takeBack(List.of(change));
    }
}
