package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Level;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class GroupGridQueryTest {

    @Test
    void columnsAreLessonsTimesWorksWithThoseThatHaveNone() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-10", 2);
            story.work(lesson, SchoolStory.ANSWER, 1);
            story.work(lesson, SchoolStory.TEST, 2);
            story.lesson("2026-11-12", 3);
            List<GridColumn> columns = grid(em).columns();
            assertEquals(
                    List.of(1, 2, 1), columns.stream().map(GridColumn::position).toList());
            assertNull(columns.get(2).work());
        });
    }

    @Test
    void aCellTellsMarkGradeVersionsAndAttendance() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-10", 2);
            story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, ANNA, "4-", 4);
            story.attendance(lesson, ANNA, "LATE");
            assertEquals(
                    new GridCell("4-", new BigDecimal("4.000"), Level.GOOD, null, false, 1, Attendance.LATE, 1, null),
                    row(grid(em), ANNA).cells().get(0));
        });
    }

    @Test
    void averagesCountWeightsAndLeaveOutWhatIsNoNumber() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-10", 2);
            story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, ANNA, "5", 5);
            story.mark(story.work(lesson, SchoolStory.TEST, 2), lesson, ANNA, "3", 3);
            story.mark(story.work(lesson, SchoolStory.TEST, 3), lesson, ANNA, "осв", null);
            GridRow anna = row(grid(em), ANNA);
            assertEquals(new BigDecimal("4.00"), anna.plain());
            assertEquals(new BigDecimal("3.67"), anna.weighted());
            assertNull(row(grid(em), BORIS).plain());
        });
    }

    @Test
    void aPupilWhoLeftIsShownUntilTheLastDay() {
        told((story, em) -> {
            GridRow boris = row(grid(em), BORIS);
            assertTrue(boris.enrolledOn(LocalDate.of(2026, 11, 15)));
            assertFalse(boris.enrolledOn(LocalDate.of(2026, 11, 16)));
        });
    }

    @Test
    void otherGroupsSubjectsAndPeriodsStayOutside() {
        told((story, em) -> {
            story.lesson("2026-10-05", 1);
            story.lesson(SchoolStory.HALF, MATHS, "2026-11-10", 1, TEACHER, null);
            story.lesson(CLASS, SchoolStory.RUSSIAN, "2026-11-10", 2, TEACHER, null);
            assertTrue(grid(em).columns().isEmpty());
        });
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheClass() {
        told((story, em) -> {
            for (int i = 0; i < 25; i++) {
                story.person(701_000 + i, "Ученик" + i, "Имя");
                story.enrol(701_000 + i, CLASS, "2026-09-01", null);
                long lesson = story.lesson("2026-11-" + (10 + i / 15), i % 15);
                story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, 701_000 + i, "5", 5);
            }
            assertEquals(3, StatementCount.of(() -> grid(em)));
        });
    }

    private static GroupGrid grid(EntityManager em) {
        GridHead head = new GridHeadQuery(em).of(CLASS, MATHS, TEACHER, TODAY).orElseThrow();
        return new GroupGridQuery(em).of(head, head.period(null, TODAY), TODAY, TODAY, true);
    }

    private static GridRow row(GroupGrid grid, long person) {
        return grid.rows().stream()
                .filter(r -> r.person() == person)
                .findFirst()
                .orElseThrow();
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), em));
    }
}
