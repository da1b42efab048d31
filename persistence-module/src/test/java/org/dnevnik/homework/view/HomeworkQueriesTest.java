package org.dnevnik.homework.view;

import static org.dnevnik.homework.view.HomeworkStory.PUPIL;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.homework.model.HomeworkNorm;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.view.HomeworkListQuery.Reader;
import org.dnevnik.kernel.Slice;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class HomeworkQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final Reader PETROVA = new Reader(TEACHER, YEAR, TODAY);

    @Test
    void doneAndNotDoneAreTwoLists() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long open = story.due("2026-12-03", "TEXT", true);
            long done = story.due("2026-12-04", "TEXT", true);
            long earlier = story.due("2026-12-01", "TEXT", true);
            for (long homework : List.of(open, done, earlier)) {
                story.issue(homework);
            }
            story.school.sql("UPDATE homework.task SET state = 'SUBMITTED' WHERE homework IN (?1, ?2)", done, earlier);
            TaskListQuery query = new TaskListQuery(em);
            List<TaskLine> todo = query.open(ANNA, YEAR);
            assertEquals(List.of(DAY), todo.stream().map(TaskLine::due).toList());
            assertTrue(todo.get(0).overdue(DAY.plusDays(1)));
            assertFalse(todo.get(0).overdue(DAY));
            Slice<TaskLine> first = query.done(ANNA, YEAR, null, 1);
            assertEquals(LocalDate.of(2026, 12, 4), first.items().get(0).due());
            Slice<TaskLine> second = query.done(ANNA, YEAR, first.next(), 1);
            assertEquals(LocalDate.of(2026, 12, 1), second.items().get(0).due());
            assertNull(second.next());
        });
    }

    @Test
    void theLoadOfADayIsThatOfThePupilWhoHasMost() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            story.school.enrol(PUPIL, CLASS, "2026-09-01", null);
            story.school.enrol(PUPIL, HALF, "2026-09-01", null);
            long forAll = story.due("2026-12-03", "NONE", true);
            long forAnna = story.due("2026-12-03", "NONE", false);
            story.issue(forAll);
            story.issue(forAnna, ANNA);
            story.school.sql(
                    "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, minutes, issued_by, issued_at, version) "
                            + "VALUES (700801, 2026, 700001, 700011, 700021, '2026-12-03', 'Сочинение', 60, 700110, now(), 1)");
            DayLoadQuery query = new DayLoadQuery(em);
            DayLoad load = query.of(CLASS, 5, YEAR, DAY, 0);
            assertEquals(100, load.heaviest());
            assertEquals(120, load.norm());
            assertEquals(30, load.over(50));
            assertEquals(3, load.given().size());
            assertEquals(80, query.of(CLASS, 5, YEAR, DAY, 700_801).heaviest());
        });
    }

    @Test
    void anAssessmentOfTheDayIsTold() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long lesson = story.school.lesson("2026-12-03", 2);
            story.school.work(lesson, SchoolStory.TEST, 1);
            story.school.sql("UPDATE journal.work_type SET assessment = true WHERE id = ?1", SchoolStory.TEST);
            DayLoad load = new DayLoadQuery(em).of(CLASS, 5, YEAR, DAY, 0);
            assertEquals(1, load.planned().size());
            assertEquals("Математика", load.planned().get(0).subject());
        });
    }

    @Test
    void theNormGrowsWithTheGradeAndIsLessAfterDaysOff() {
        assertEquals(60, HomeworkNorm.minutes(1, DAY));
        assertEquals(90, HomeworkNorm.minutes(3, DAY));
        assertEquals(120, HomeworkNorm.minutes(4, DAY));
        assertEquals(150, HomeworkNorm.minutes(8, DAY));
        assertEquals(210, HomeworkNorm.minutes(11, DAY));
        assertEquals(84, HomeworkNorm.minutes(5, LocalDate.of(2026, 12, 7)));
    }

    @Test
    void theDeskAndTheArchiveTellHowManyWait() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due("2026-12-03", "TEXT", true);
            long old = story.due("2026-10-01", "TEXT", true);
            story.issue(homework);
            story.issue(old);
            story.school.sql("UPDATE homework.task SET state = 'SUBMITTED' WHERE homework = ?1", old);
            story.school.lesson("2026-12-03", 2);
            HomeworkListQuery query = new HomeworkListQuery(em);
            Slice<HomeworkLine> running = query.running(PETROVA, TODAY, DAY, null, 1);
            assertEquals(1, running.items().get(0).unseen());
            assertNull(running.next());
            long later = story.due("2026-12-03", "NONE", true);
            story.due("2026-11-30", "NONE", true);
            List<Long> read = new ArrayList<>();
            String key = null;
            do {
                Slice<HomeworkLine> slice = query.running(PETROVA, TODAY, DAY, key, 1);
                slice.items().forEach(l -> read.add(l.id()));
                key = slice.next();
            } while (key != null);
            assertEquals(List.of(later + 1, homework, later), read);
            story.school.sql("DELETE FROM homework.homework WHERE id >= ?1", later);
            assertEquals(
                    2,
                    query.waiting(TEACHER, YEAR, TODAY, null, 10).items().get(0).waiting());
            assertEquals(
                    2,
                    query.archive(PETROVA, List.of(), "упр", null, 10).items().size());
            assertEquals(
                    0,
                    query.archive(PETROVA, List.of(), "100%", null, 10).items().size());
            assertEquals(
                    2,
                    query.archive(PETROVA, List.of(), "матем", null, 10).items().size());
            Slice<HomeworkLine> first = query.archive(PETROVA, List.of(), "", null, 1);
            assertNotNull(first.next());
            assertEquals(old, first.items().get(0).id());
            Reader stranger = new Reader(SchoolStory.CLASS_TEACHER, YEAR, TODAY);
            assertEquals(
                    0, query.archive(stranger, List.of(), "", null, 10).items().size());
            assertEquals(
                    2,
                    query.archive(stranger, List.of(SchoolStory.SCHOOL), "", null, 10)
                            .items()
                            .size());
        });
    }

    @Test
    void whoStoodInHasTheClassOnTheDeskForAWeekAndInTheArchiveForGood() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            story.due("2026-12-03", "TEXT", true);
            story.school.standIn("2026-11-17", 1, CO_TEACHER);
            HomeworkListQuery query = new HomeworkListQuery(em);
            Reader soon = new Reader(CO_TEACHER, YEAR, TODAY);
            Reader later = new Reader(CO_TEACHER, YEAR, TODAY.plusDays(3));
            assertEquals(1, query.running(soon, TODAY, DAY, null, 10).items().size());
            assertEquals(List.of(), query.running(later, TODAY, DAY, null, 10).items());
            assertEquals(List.of(true), read(query, soon, List.of()));
            assertEquals(List.of(false), read(query, later, List.of()));
            assertEquals(List.of(true), read(query, later, List.of(SchoolStory.SCHOOL)));
            assertEquals(List.of(true), read(query, PETROVA, List.of()));
            long own = story.due("2026-12-03", "TEXT", true);
            story.school.sql("UPDATE homework.homework SET issued_by = ?1 WHERE id = ?2", CO_TEACHER, own);
            assertEquals(
                    List.of(own),
                    query.running(later, TODAY, DAY, null, 10).items().stream()
                            .map(HomeworkLine::id)
                            .toList());
        });
    }

    /** Of the homework in the archive, which has a sheet that is open to the reader. */
    private static List<Boolean> read(HomeworkListQuery query, Reader who, List<Long> schools) {
        return query.archive(who, schools, "", null, 10).items().stream()
                .map(HomeworkLine::read)
                .toList();
    }

    @Test
    void whatWaitsIsPagedFromTheEarliestDayOn() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            List<Long> given = new ArrayList<>();
            for (String due : List.of("2026-10-02", "2026-10-01", "2026-10-02", "2026-09-15")) {
                given.add(story.due(due, "TEXT", true));
                story.issue(given.get(given.size() - 1));
            }
            story.school.sql("UPDATE homework.task SET state = 'SUBMITTED'");
            HomeworkListQuery query = new HomeworkListQuery(em);
            List<Long> read = new ArrayList<>();
            String key = null;
            do {
                Slice<HomeworkLine> slice = query.waiting(TEACHER, YEAR, TODAY, key, 1);
                slice.items().forEach(l -> read.add(l.id()));
                key = slice.next();
            } while (key != null);
            assertEquals(List.of(given.get(3), given.get(1), given.get(0), given.get(2)), read);
        });
    }

    @Test
    void aTaskTellsItsAnswersAndItsLog() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due("2026-12-03", "TEXT", true);
            story.issue(homework);
            PupilTask task = new PupilTaskQuery(em).of(homework, YEAR).get(0);
            story.school.sql(
                    "INSERT INTO homework.answer VALUES (700850, 2026, ?1, 1, 'Ответ', now(), now(), 1), (700851, 2026, ?1, 2, 'Лучше', now(), null, 1)",
                    task.task());
            story.school.sql(
                    "INSERT INTO homework.task_action VALUES (700860, 2026, ?1, now() + interval '1 minute', 700100, 'SUBMITTED', null)",
                    task.task());
            TaskQuery query = new TaskQuery(em);
            assertEquals(
                    List.of("Лучше", "Ответ"),
                    query.answers(task.task(), YEAR).stream()
                            .map(TaskAnswer::text)
                            .toList());
            assertEquals(
                    List.of("ISSUED", "SUBMITTED"),
                    query.log(task.task(), YEAR).stream().map(TaskDone::act).toList());
            assertEquals(TaskState.ISSUED, task.state());
            assertTrue(new TaskStandingQuery(em).answer(700_851).orElseThrow().open());
            assertFalse(new TaskStandingQuery(em).answer(700_850).orElseThrow().open());
        });
    }
}
