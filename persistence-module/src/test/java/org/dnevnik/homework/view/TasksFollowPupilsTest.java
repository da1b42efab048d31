package org.dnevnik.homework.view;

import static org.dnevnik.homework.view.HomeworkStory.PUPIL;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class TasksFollowPupilsTest {

    private static final String LATER = "2099-05-20";

    @Test
    void aHomeworkIsForThoseWhoBelongToTheGroupWhenItIsDue() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due(LATER, "NONE", true);
            story.issue(homework);
            story.issue(homework);
            assertEquals("ISSUED", story.state(homework, ANNA));
            assertEquals("none", story.state(homework, BORIS)); // has left
            assertEquals(1, story.school.count("homework.task WHERE homework = ?1", homework));
        });
    }

    @Test
    void whoJoinsTheClassGetsWhatIsOpenForAllAndNotWhatOthersWereChosenFor() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long forAll = story.due(LATER, "TEXT", true);
            long forSome = story.due(LATER, "TEXT", false);
            long past = story.due("2026-09-10", "TEXT", true);
            story.issue(forAll);
            story.issue(forSome, ANNA);
            story.issue(past);
            story.school.enrol(PUPIL, CLASS, "2026-11-20", null);
            assertEquals("ISSUED", story.state(forAll, PUPIL));
            assertEquals("none", story.state(forSome, PUPIL));
            assertEquals("none", story.state(past, PUPIL));
            assertEquals(
                    1,
                    story.school.count(
                            "homework.task_action a JOIN homework.task t ON t.id = a.task WHERE a.act = 'JOINED' AND t.person = ?1",
                            PUPIL));
        });
    }

    @Test
    void whoLeavesHasNothingToDoAndWhoComesBackHasItAgain() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due(LATER, "TEXT", true);
            story.issue(homework);
            story.school.sql("UPDATE school.enrolment SET ends = '2026-12-01' WHERE person = ?1", ANNA);
            assertEquals("CANCELLED", story.state(homework, ANNA));
            story.school.sql("UPDATE school.enrolment SET ends = NULL WHERE person = ?1", ANNA);
            assertEquals("ISSUED", story.state(homework, ANNA));
            story.school.sql("DELETE FROM school.enrolment WHERE person = ?1", ANNA);
            assertEquals("CANCELLED", story.state(homework, ANNA));
        });
    }

    @Test
    void whatIsHandedInOrCheckedStaysWhenThePupilLeaves() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due(LATER, "TEXT", true);
            story.issue(homework);
            story.school.sql("UPDATE homework.task SET state = 'SUBMITTED' WHERE homework = ?1", homework);
            story.school.sql("UPDATE school.enrolment SET ends = '2026-12-01' WHERE person = ?1", ANNA);
            assertEquals("SUBMITTED", story.state(homework, ANNA));
        });
    }

    @Test
    void aHomeworkGoesWithItsLesson() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long lesson = story.school.lesson("2026-11-26", 2);
            long next = story.school.lesson("2026-11-30", 3);
            story.school.sql(
                    "INSERT INTO homework.homework (id, year, school, lesson, text, issued_by, issued_at, version) "
                            + "VALUES (700800, 2026, 700001, ?1, 'Упр. 5', 700110, now(), 1)",
                    lesson);
            String due =
                    "homework.homework WHERE id = 700800 AND edu_group = 700010 AND subject = 700020 AND due = CAST(?1 AS date)";
            assertEquals(1, story.school.count(due, "2026-11-26"));
            story.school.sql("UPDATE timetable.lesson SET date = '2026-11-27' WHERE id = ?1", lesson);
            assertEquals(1, story.school.count(due, "2026-11-27"));
            story.school.sql("UPDATE homework.homework SET lesson = ?1 WHERE id = 700800", next);
            assertEquals(1, story.school.count(due, "2026-11-30"));
        });
    }

    @Test
    void twoRecordsOfOnePupilKeepOneTaskUnlessBothWereWorkedOn() {
        TestDatabase.rolledBack(em -> {
            HomeworkStory story = new HomeworkStory(em);
            long homework = story.due(LATER, "TEXT", true);
            long worked = story.due(LATER, "TEXT", true);
            story.school.enrol(PUPIL, CLASS, "2026-09-01", null);
            story.issue(homework);
            story.issue(worked);
            story.school.sql("UPDATE homework.task SET state = 'SUBMITTED' WHERE homework = ?1", worked);
            assertEquals(
                    1,
                    story.school.count(
                            "people.move_references(?1, ?2) WHERE place = 'homework.task' AND outcome = 'CLASH'",
                            PUPIL,
                            ANNA));
            assertEquals("none", story.state(homework, PUPIL));
            assertEquals("ISSUED", story.state(homework, ANNA));
        });
    }
}
