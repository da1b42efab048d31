package org.dnevnik.diary.view;

import static org.dnevnik.diary.view.Story.CLASS;
import static org.dnevnik.diary.view.Story.HALF;
import static org.dnevnik.diary.view.Story.MONDAY;
import static org.dnevnik.diary.view.Story.OTHER_HALF;
import static org.dnevnik.diary.view.Story.PUPIL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

class DiaryWeekQueryTest {

    private static final long MATHS = 900_020;
    private static final long ENGLISH = 900_021;
    private static final long ANSWER = 900_040;
    private static final long EXAM = 900_041;

    @Test
    void aLessonTellsAllThatTheFamilyNeeds() {
        school((em, story) -> {
            long lesson = story.lesson(CLASS, MATHS, MONDAY, 1);
            story.homework(lesson, "№ 5");
            story.absence(lesson, "LATE");
            DiaryLesson shown = week(em).days().get(0).lessons().get(0);
            assertEquals("Математика", shown.subject());
            assertEquals("Петрова М. И.", shown.teacher());
            assertEquals("08:30", String.valueOf(shown.starts()));
            assertEquals(
                    List.of("12", "Дроби", "№ 5", "LATE"),
                    List.of(shown.place(), shown.topic(), shown.homework(), shown.absence()));
            assertNull(shown.group());
        });
    }

    @Test
    void onlyTheOwnSubgroupIsShownAndNamed() {
        school((em, story) -> {
            story.lesson(HALF, ENGLISH, MONDAY, 1);
            story.lesson(OTHER_HALF, ENGLISH, MONDAY, 1);
            List<DiaryLesson> lessons = week(em).days().get(0).lessons();
            assertEquals(
                    List.of("5А-1"), lessons.stream().map(DiaryLesson::group).toList());
        });
    }

    @Test
    void lessonsBeforeEnrolmentAndAfterLeavingAreNotShown() {
        school((em, story) -> {
            story.sql("UPDATE school.enrolment SET starts = '2026-10-06', ends = '2026-10-07' WHERE person = 900100");
            MONDAY.datesUntil(MONDAY.plusDays(5)).forEach(d -> story.lesson(CLASS, MATHS, d, 1));
            assertEquals(2, week(em).lessons());
        });
    }

    @Test
    void marksOfTheWeekMakeItsSummary() {
        school((em, story) -> {
            long lesson = story.lesson(CLASS, MATHS, MONDAY, 1);
            story.mark(story.work(lesson, ANSWER), lesson, "5", 5);
            long next = story.lesson(CLASS, MATHS, MONDAY.plusDays(1), 1);
            story.mark(story.work(next, EXAM), next, "4-", 4);
            long third = story.lesson(CLASS, MATHS, MONDAY.plusDays(2), 1);
            story.mark(story.work(third, EXAM), third, "осв", null);
            assertEquals(3, week(em).marks());
            assertEquals(new BigDecimal("4.50"), week(em).average());
        });
    }

    @Test
    void aMarkThatWasTakenBackStaysAndCountsInNothing() {
        school((em, story) -> {
            long lesson = story.lesson(CLASS, MATHS, MONDAY, 1);
            story.mark(story.work(lesson, ANSWER), lesson, null, null);
            story.sql("UPDATE journal.mark SET version = 2 WHERE lesson = ?1", lesson);
            DiaryMark shown = week(em).days().get(0).lessons().get(0).marks().get(0);
            assertTrue(shown.takenBack());
            assertFalse(shown.ahead());
            assertEquals(0, week(em).marks());
            assertNull(week(em).average());
        });
    }

    @Test
    void filesOfALessonAreNamedWithTheirNumbers() {
        school((em, story) -> {
            long lesson = story.lesson(CLASS, MATHS, MONDAY, 1);
            file(story, 900_801, lesson, "Раздаточный материал / вариант 1.pdf");
            file(story, 900_802, lesson, "План.docx");
            assertEquals(
                    List.of(
                            new LessonFile(900_801, "Раздаточный материал / вариант 1.pdf"),
                            new LessonFile(900_802, "План.docx")),
                    week(em).days().get(0).lessons().get(0).files());
        });
    }

    private static void file(Story story, long id, long lesson, String name) {
        story.sql(
                "INSERT INTO files.stored_file VALUES (?1, 900001, 'LESSON', ?2, ?3, 'application/pdf', 1, repeat('0', 64), 900102, now())",
                id,
                lesson,
                name);
    }

    @Test
    void aWorkThatIsAheadIsAnnounced() {
        school((em, story) -> {
            story.work(story.lesson(CLASS, MATHS, MONDAY, 1), EXAM);
            story.work(story.lesson(CLASS, MATHS, MONDAY.plusDays(4), 1), EXAM);
            List<DiaryDay> days = week(em).days();
            assertTrue(days.get(0).lessons().get(0).marks().isEmpty());
            assertEquals(
                    "Контрольная работа",
                    days.get(4).lessons().get(0).marks().get(0).workType());
        });
    }

    @Test
    void anEmptyDayIsNamedByItsHoliday() {
        school((em, story) -> {
            story.sql("INSERT INTO school.holiday VALUES (900001, 2026, '2026-10-07', '2026-10-08', 'День школы')");
            assertEquals(
                    List.of("День школы", "День школы"),
                    week(em).days().subList(2, 4).stream()
                            .map(DiaryDay::holiday)
                            .toList());
            assertNull(week(em).days().get(0).holiday());
        });
    }

    @Test
    void saturdayIsThereWhenItHasLessons() {
        school((em, story) -> {
            assertEquals(5, week(em).days().size());
            story.lesson(CLASS, MATHS, MONDAY.plusDays(5), 1);
            assertEquals(6, week(em).days().size());
        });
    }

    @Test
    void homeworkThatIsDueOnADayStandsBelowItsLessonsAndMakesASaturday() {
        school((em, story) -> {
            due(story, 900_850, CLASS, MONDAY);
            due(story, 900_851, OTHER_HALF, MONDAY);
            due(story, 900_852, HALF, MONDAY.plusDays(5));
            story.sql("UPDATE homework.homework SET to_all = false WHERE id = 900850");
            assertEquals(List.of(), week(em).days().get(0).homework());
            story.sql(
                    "INSERT INTO homework.task (id, year, homework, person, state, version) VALUES (900860, 2026, 900850, 900100, 'SEEN', 1)");
            List<DiaryDay> days = week(em).days();
            assertEquals(
                    List.of(new DayTask("Математика", null, "№ 900850", 900_860L, "SEEN")),
                    days.get(0).homework());
            assertEquals("5А-1", days.get(5).homework().get(0).group());
            assertEquals(0, week(em).lessons());
            assertEquals(2, WeekFacts.of(week(em).days()).size());
        });
    }

    private static void due(Story story, long id, long group, LocalDate day) {
        story.sql(
                "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, issued_by, issued_at, version) "
                        + "VALUES (?1, 2026, 900001, ?2, ?3, ?4, ?5, 900102, now(), 1)",
                id,
                group,
                MATHS,
                Date.valueOf(day),
                "№ " + id);
    }

    @Test
    void homeworkOfWhoCameBackToTheClassIsToldOnce() {
        school((em, story) -> {
            story.sql(
                    "INSERT INTO school.enrolment SELECT 900890, person, edu_group, '2026-09-01', '2026-09-10', 1 FROM school.enrolment "
                            + "WHERE person = 900100 AND edu_group = ?1",
                    CLASS);
            story.sql("UPDATE school.enrolment SET starts = '2026-09-20' WHERE id <> 900890 AND person = 900100");
            story.homework(story.lesson(CLASS, MATHS, MONDAY, 1), "№ 5");
            assertEquals("№ 5", week(em).days().get(0).lessons().get(0).homework());
        });
    }

    @Test
    void aFullWeekCostsThreeStatements() {
        school((em, story) -> {
            MONDAY.datesUntil(MONDAY.plusDays(5)).forEach(d -> story.lesson(CLASS, MATHS, d, 1));
            assertEquals(3, StatementCount.of(() -> week(em)));
        });
    }

    private static void school(BiConsumer<EntityManager, Story> test) {
        rolledBack(em -> test.accept(em, new Story(em)));
    }

    private static DiaryWeek week(EntityManager em) {
        DiaryPupil pupil = new DiaryPupilQuery(em).of(PUPIL, MONDAY).orElseThrow();
        return new DiaryWeekQuery(em).of(pupil, MONDAY, MONDAY.plusDays(1));
    }
}
