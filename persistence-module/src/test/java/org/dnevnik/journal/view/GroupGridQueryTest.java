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
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.PeriodMarkKind;
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
    void theGridAveragesWhatItsExplanationAveragesAndNoDayOnWhichThePupilDidNotBelong() {
        told((story, em) -> {
            long before = story.lesson("2026-11-10", 2);
            story.mark(story.work(before, SchoolStory.ANSWER, 1), before, BORIS, "5", 5);
            long after = story.lesson("2026-11-18", 2); // Boris left on the 15th
            story.mark(story.work(after, SchoolStory.ANSWER, 1), after, BORIS, "2", 2);
            GroupGrid grid = grid(em);
            Why why = new WhyQuery(em)
                    .of(grid.head(), BORIS, PeriodMarkKind.PERIOD, grid.period())
                    .orElseThrow();
            assertEquals(new BigDecimal("5.00"), row(grid, BORIS).plain());
            assertEquals(
                    new BigDecimal("5.00"), Objects.requireNonNull(why.plain()).shown());
            CellFacts cell = new CellQuery(em)
                    .of(before, SchoolStory.YEAR, null, BORIS, grid.period().id(), TEACHER)
                    .orElseThrow();
            assertEquals(new BigDecimal("5.00"), cell.averages().plain());
        });
    }

    @Test
    void announcedAbsencesOfDaysToComeAreToldWithThePupil() {
        told((story, em) -> {
            story.lesson("2026-11-24", 2);
            notice(story, 700_901, "2026-11-23", "SENT");
            notice(story, 700_902, "2026-11-20", "ACCEPTED"); // is over
            notice(story, 700_903, "2026-11-25", "REJECTED");
            assertEquals(
                    List.of(new AbsentSpan(TODAY, TODAY, 1, 3)),
                    row(grid(em), ANNA).told());
            assertTrue(row(grid(em), BORIS).told().isEmpty());
        });
    }

    private static void notice(SchoolStory story, long id, String day, String state) {
        story.sql("INSERT INTO journal.absence_reason (id, school, name, status, position, version) "
                + "VALUES (700900, 700001, 'Болезнь', 'ILL', 1, 1) ON CONFLICT DO NOTHING");
        story.sql(
                "INSERT INTO journal.absence_notice (id, school, pupil, starts, ends, first_lesson, last_lesson, reason, state, sent_by, sent_at, decided_by, version) "
                        + "VALUES (?1, 700001, 700100, CAST(?2 AS date), CAST(?2 AS date), 1, 3, 700900, ?3, 700100, now(), 700110, 1)",
                id,
                day,
                state);
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
