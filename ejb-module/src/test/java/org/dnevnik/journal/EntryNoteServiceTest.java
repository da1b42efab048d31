package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dnevnik.journal.view.EntryNote;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryNoteServiceTest {

    @Test
    void aRemarkLeavesTheAbsenceAndStandsInTheLedgerAsWords() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-23", 2);
            scene.type(lesson, "о15", 0, 0);
            EntryNote said = scene.notes.say(TEACHER, note(lesson, " Без тетради ", "проспал", 1));
            assertEquals("о15", said.letter());
            assertEquals("Без тетради", said.remark());
            assertEquals("проспал", said.note());
            assertEquals(2, said.version());
            assertEquals("ENTRY_NOTE", scene.announced.get(1).kind());
            assertEquals(2, scene.story.count("journal.ledger WHERE lesson = ?1 AND kind = 'MARK_NOTE'", lesson));
            assertEquals(1, scene.story.count("journal.ledger WHERE lesson = ?1 AND kind = 'ATTENDANCE'", lesson));
            scene.em.clear();
            scene.type(lesson, "н", 0, 2);
            assertEquals(
                    "Без тетради", scene.notes.told(TEACHER, lesson, YEAR, ANNA).remark());
        });
    }

    @Test
    void wordsMayBeSaidOfAPupilWhoWasThereAndTakenAway() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-23", 2);
            assertEquals(
                    1,
                    scene.notes
                            .say(TEACHER, note(lesson, "Работала отлично", null, 0))
                            .version());
            scene.notes.say(TEACHER, note(lesson, "Работала отлично", null, 0));
            assertEquals(1, scene.announced.size(), "what is said already is no news");
            EntryNote nothing = scene.notes.say(TEACHER, note(lesson, "", null, 1));
            assertNull(nothing.remark());
            assertEquals("", nothing.letter());
            assertEquals(1, scene.announced.size());
        });
    }

    @Test
    void aPageThatHasNotSeenTheLastChangeWritesNothing() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-23", 2);
            scene.type(lesson, "н", 0, 0);
            assertThrows(Changed.class, () -> scene.notes.say(TEACHER, note(lesson, "Без тетради", null, 0)));
        });
    }

    @Test
    void closedLessonsAndLessonsToComeTakeNoWords() {
        played(scene -> {
            long closed = scene.story.lesson("2026-10-05", 2);
            long ahead = scene.story.lesson("2026-11-24", 2);
            assertThrows(Refusal.class, () -> scene.notes.say(TEACHER, note(closed, "Без тетради", null, 0)));
            assertThrows(Refusal.class, () -> scene.notes.say(TEACHER, note(ahead, "Без тетради", null, 0)));
            assertFalse(scene.notes.told(TEACHER, closed, YEAR, ANNA).editable());
        });
    }

    @Test
    void onlyWhoTeachesWritesAndOnlyTheSchoolReads() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-23", 2);
            assertFalse(scene.notes.told(CLASS_TEACHER, lesson, YEAR, ANNA).editable());
            assertThrows(NotAllowed.class, () -> scene.notes.say(CLASS_TEACHER, note(lesson, "Нет", null, 0)));
            assertThrows(NotFound.class, () -> scene.notes.told(FOREIGN_HEAD, lesson, YEAR, ANNA));
        });
    }

    private static NoteEntry note(long lesson, @Nullable String remark, @Nullable String note, int seen) {
        return new NoteEntry(lesson, YEAR, ANNA, remark, note, seen);
    }
}
