package org.dnevnik.diary.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TEST;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.kernel.Caller;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The family is told of a mark that had stood and became another one, and of nothing else. */
class MarkChangesQueryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    /** A work with Anna's mark, which was set and, where a reason is given, corrected for it. */
    private static long marked(EntityManager em, SchoolStory story, int number, @Nullable String reason) {
        long lesson = story.lesson("2026-11-20", number);
        long work = story.work(lesson, TEST, 1);
        story.mark(work, lesson, ANNA, "3", 3);
        LedgerAbout anna = LedgerAbout.lesson(lesson).work(work).pupil(ANNA);
        told(em, anna, "2026-11-20T09:00:00Z", null, "5", null);
        if (reason != null) {
            told(em, anna, "2026-11-20T10:30:00Z", "5", "3", reason);
            story.sql("UPDATE journal.mark SET version = 2 WHERE work = ?1", work);
        }
        return work;
    }

    private static void told(
            EntityManager em,
            LedgerAbout about,
            String at,
            @Nullable String old,
            @Nullable String now,
            @Nullable String reason) {
        Caller teacher = new Caller(1, TEACHER, List.of(), "10.0.0.1");
        new LedgerRows(em)
                .append(new LedgerRow(YEAR, SCHOOL, Instant.parse(at), teacher, Kind.MARK, about, old, now, reason));
    }

    @Test
    void aCorrectionIsToldWithItsReasonAndTheFirstSettingIsNot() {
        rolledBack(em -> {
            long work = marked(em, new SchoolStory(em), 3, "ошибка");
            assertEquals(
                    List.of(new MarkChange(
                            LocalDateTime.parse("2026-11-20T13:30:00"), "Петрова М. И.", "5", "3", "ошибка")),
                    new MarkChangesQuery(em).of(work, YEAR, ANNA));
        });
    }

    @Test
    void anotherChildsChangesAreNotTold() {
        rolledBack(em -> {
            long work = marked(em, new SchoolStory(em), 3, "ошибка");
            assertEquals(List.of(), new MarkChangesQuery(em).of(work, YEAR, BORIS));
        });
    }

    @Test
    void theWeekShowsWhichMarksWereChanged() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            marked(em, story, 3, "ошибка");
            marked(em, story, 4, null);
            DiaryPupil anna = new DiaryPupilQuery(em).of(ANNA, TODAY).orElseThrow();
            List<DiaryLesson> lessons =
                    new DiaryWeekQuery(em).of(anna, MONDAY, TODAY).days().get(4).lessons();
            assertTrue(lessons.get(0).marks().get(0).changed());
            assertFalse(lessons.get(1).marks().get(0).changed());
        });
    }

    @Test
    void aMarkThatWasTakenBackTellsWhatStoodThereAndItsHistory() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long work = marked(em, story, 3, "ошибка");
            long lesson = ((Number) em.createNativeQuery("SELECT lesson FROM journal.work WHERE id = ?1")
                            .setParameter(1, work)
                            .getSingleResult())
                    .longValue();
            told(
                    em,
                    LedgerAbout.lesson(lesson).work(work).pupil(ANNA),
                    "2026-11-20T11:00:00Z",
                    "3",
                    null,
                    "не тот ученик");
            story.sql(
                    "UPDATE journal.mark SET value = NULL, grade = NULL, level = NULL, version = 3 WHERE work = ?1",
                    work);
            DiaryPupil anna = new DiaryPupilQuery(em).of(ANNA, TODAY).orElseThrow();
            DiaryMark shown = new DiaryWeekQuery(em)
                    .of(anna, MONDAY, TODAY)
                    .days()
                    .get(4)
                    .lessons()
                    .get(0)
                    .marks()
                    .get(0);
            assertTrue(shown.takenBack());
            assertEquals("3", shown.old());
            MarkChange last = new MarkChangesQuery(em).of(work, YEAR, ANNA).get(0);
            assertNull(last.newValue());
            assertEquals("не тот ученик", last.reason());
        });
    }
}
