package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TEST;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.journal.view.UnfilledQuery.Whose;
import org.dnevnik.kernel.Slice;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class UnfilledQueryTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Test
    void aLessonWithoutAnythingLacksTopicAndAttendance() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-20", 2);
            UnfilledLine line = lines(em).get(0);
            assertEquals(lesson, line.lesson());
            assertTrue(line.topic());
            assertTrue(line.attendance());
            assertEquals("", line.works());
            assertEquals(SchoolStory.QUARTER, line.period());
        });
    }

    @Test
    void whatIsFilledIsNotTold() {
        told((story, em) -> {
            long lesson = topic(story, story.lesson("2026-11-20", 2));
            assertTrue(lines(em).get(0).attendance());
            story.attendance(lesson, ANNA, "ATTEND");
            assertEquals(List.of(), lines(em));
            long other = topic(story, story.lesson("2026-11-20", 3));
            story.sql("UPDATE timetable.lesson SET attendance_taken_at = now() WHERE id = ?1", other);
            assertEquals(List.of(), lines(em));
        });
    }

    @Test
    void marksOfAWorkAreDueAfterFiveDays() {
        told((story, em) -> {
            long due = story.lesson("2026-11-18", 2);
            story.work(due, TEST, 1);
            story.work(story.lesson("2026-11-19", 2), TEST, 1);
            assertEquals(
                    List.of("", "КР"),
                    lines(em).stream().map(UnfilledLine::works).toList());
            story.mark(story.work(due, TEST, 2), due, ANNA, "5", 5);
            assertEquals("КР", lines(em).get(1).works());
            assertFalse(lines(em).get(1).attendance(), "a mark tells that the teacher had the lesson open");
        });
    }

    @Test
    void lessonsToComeHolidaysClosedPeriodsAndEmptyGroupsRaiseNoAlarm() {
        told((story, em) -> {
            story.lesson("2026-11-24", 1);
            story.lesson("2026-11-23", 1);
            story.lesson("2026-10-20", 1);
            story.lesson(HALF, MATHS, "2026-11-20", 1, TEACHER, null);
            story.lesson("2026-11-04", 1);
            story.sql("INSERT INTO school.special_day (school, year, date, kind, name) "
                    + "VALUES (700001, 2026, '2026-11-04', 'OFF', 'День народного единства')");
            assertEquals(List.of(), lines(em));
        });
    }

    @Test
    void theFirstGradeOwesNoMarks() {
        told((story, em) -> {
            story.enrol(ANNA, FIRST_GRADE, "2026-09-01", null);
            long lesson = topic(story, story.lesson(FIRST_GRADE, MATHS, "2026-11-10", 1, TEACHER, null));
            story.work(lesson, TEST, 1);
            assertEquals("", lines(em).get(0).works());
        });
    }

    @Test
    void aLessonOfTodayIsToldWhenItsBellHasRung() {
        told((story, em) -> {
            story.lesson("2026-11-23", 1);
            story.sql("INSERT INTO timetable.bell (school, number, starts, ends) VALUES (700001, 1, '08:30', '09:15')");
            assertEquals(1, lines(em).size());
            assertEquals(
                    List.of(),
                    new UnfilledQuery(em, YEAR, NOW.withHour(9))
                            .lines(Whose.TEACHER, TEACHER, null, 10)
                            .items());
        });
    }

    @Test
    void theListGoesOnWhereItEndedAndCountsTakeOneStatement() {
        told((story, em) -> {
            for (int i = 0; i < 12; i++) {
                story.lesson("2026-11-" + (10 + i % 6), i);
            }
            UnfilledQuery query = new UnfilledQuery(em, YEAR, NOW);
            Slice<UnfilledLine> first = query.lines(Whose.CLASS, CLASS, null, 8);
            Slice<UnfilledLine> second = query.lines(Whose.CLASS, CLASS, first.next(), 8);
            assertEquals(4, second.items().size());
            assertTrue(first.items().stream().noneMatch(second.items()::contains));
            assertEquals(1, StatementCount.of(() -> query.counts(Whose.SCHOOL, SCHOOL)));
            assertEquals(12, query.counts(Whose.SCHOOL, SCHOOL).get(0).topics());
            assertEquals(TEACHER, query.counts(Whose.SCHOOL, SCHOOL).get(0).teacher());
            assertEquals(
                    List.of(),
                    query.in(1).lines(Whose.TEACHER, TEACHER, null, 8).items());
        });
    }

    private static long topic(SchoolStory story, long lesson) {
        story.sql("UPDATE timetable.lesson SET topic = 'Дроби' WHERE id = ?1", lesson);
        return lesson;
    }

    private static List<UnfilledLine> lines(EntityManager em) {
        return new UnfilledQuery(em, YEAR, NOW)
                .lines(Whose.TEACHER, TEACHER, null, 10)
                .items();
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), em));
    }
}
