package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.dnevnik.journal.model.PupilCategory;
import org.dnevnik.journal.model.Verdict;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Row;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PeriodSheetQueryTest {

    private static final int SECOND = 1;

    @Test
    void theSheetTheGridAndTheExplanationTellTheSameAverage() {
        told((story, em) -> {
            marks(story, "5", "4", "4", "осв", "3");
            Cell cell = cell(em, ANNA, SECOND);
            assertEquals(new BigDecimal("4.00"), cell.average());
            assertEquals("4", cell.proposed());
            assertEquals(4, cell.count());
            GridHead head = head(em);
            GridRow row = new GroupGridQuery(em)
                    .of(head, head.period(QUARTER, TODAY), TODAY, TODAY, true).rows().stream()
                            .filter(r -> r.person() == ANNA)
                            .findFirst()
                            .orElseThrow();
            assertEquals(row.weighted(), cell.average());
            Why why = why(em, PeriodMarkKind.PERIOD);
            assertEquals(5, why.lines().size());
            assertEquals(Verdict.EXEMPT, why.lines().get(3).verdict());
            assertEquals("5 + 4 + 4 + 3", why.plain() == null ? "" : why.plain().terms());
            assertEquals("4", why.proposed());
        });
    }

    @Test
    void tooFewMarksAreToldAndNothingIsProposed() {
        told((story, em) -> {
            marks(story, "5", "4");
            Cell cell = cell(em, ANNA, SECOND);
            assertEquals(Obstacle.TOO_FEW, cell.obstacle());
            assertNull(cell.proposed());
        });
    }

    @Test
    void whoLeftBeforeThePeriodIsOutOfIt() {
        told((story, em) -> {
            assertFalse(row(em, BORIS).here());
            assertFalse(cell(em, BORIS, SECOND).out());
        });
    }

    @Test
    void aSetMarkStandsBesideItsProposalAndTheYearFollowsFromThePeriods() {
        told((story, em) -> {
            marks(story, "5", "5", "5");
            set(story, ANNA, SchoolStory.CLOSED_QUARTER, "4", "4");
            set(story, ANNA, QUARTER, "4", "5");
            Cell cell = cell(em, ANNA, SECOND);
            assertTrue(cell.differs());
            assertEquals("4", cell(em, ANNA, 2).proposed());
            Why year = why(em, PeriodMarkKind.YEAR);
            assertEquals(
                    List.of("4", "4"),
                    year.mean() == null ? List.of() : year.mean().parts());
        });
    }

    @Test
    void theSummaryTellsMarksProposalsAndWhoLacksThem() {
        told((story, em) -> {
            marks(story, "5", "4", "5");
            story.lesson(CLASS, SchoolStory.RUSSIAN, "2026-11-11", 4, TEACHER, null);
            set(story, ANNA, QUARTER, "5", "5");
            ClassSummary summary = summary(em);
            Pupil anna = summary.pupils().get(0);
            assertEquals(1, summary.pupils().size(), "Boris has left");
            assertEquals(PupilCategory.OPEN, anna.category());
            assertEquals("5", anna.cells().get(0).value());
            assertEquals(1, summary.missing());
            assertEquals(
                    new BigDecimal("100.00"),
                    summary.subjects().get(0).figures().success());
            assertNull(summary.subjects().get(1).figures().success());
        });
    }

    @Test
    void aClassInAllSubjectsComesInAsManyStatementsAsInOne() {
        told((story, em) -> {
            marks(story, "5", "4", "5");
            int one = StatementCount.of(() -> summary(em));
            for (int i = 0; i < 12; i++) {
                story.sql("INSERT INTO school.subject VALUES (?1, 700001, ?2, 1)", 702_000L + i, "Предмет " + i);
                long lesson = story.lesson(CLASS, 702_000 + i, "2026-11-12", i, TEACHER, null);
                for (int p = 0; p < 5; p++) {
                    if (i == 0) {
                        story.person(703_000 + p, "Ученик" + p, "Имя");
                        story.enrol(703_000 + p, CLASS, "2026-09-01", null);
                    }
                    if (p == 0) {
                        story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, 703_000, "5", 5);
                    }
                }
            }
            assertEquals(one, StatementCount.of(() -> summary(em)));
            assertTrue(one <= 8, "statements: " + one);
        });
    }

    @Test
    void theFamilysYearHasTheSameAverages() {
        told((story, em) -> {
            marks(story, "5", "4", "4", "3");
            PupilYear year = new PupilYearQuery(em).of(ANNA, SchoolStory.YEAR);
            assertEquals("5А", year.className());
            assertEquals(
                    new BigDecimal("4.00"),
                    year.subjects().get(0).periods().get(SECOND).average());
            assertNull(new PupilYearQuery(em).of(TEACHER, SchoolStory.YEAR).className());
        });
    }

    @Test
    void marksThatAPupilBringsFromAnotherClassCountEverywhereAlike() {
        told((story, em) -> {
            long vera = moved(story);
            Cell cell = cell(em, vera, SECOND);
            assertEquals(new BigDecimal("4.00"), cell.average());
            assertEquals(3, cell.count());
            assertEquals(new BigDecimal("3.00"), cell.important());
            GridHead head = head(em);
            GridPeriod quarter = head.period(QUARTER, TODAY);
            GridRow row = new GroupGridQuery(em)
                    .of(head, quarter, TODAY, TODAY, true).rows().stream()
                            .filter(r -> r.person() == vera)
                            .findFirst()
                            .orElseThrow();
            assertEquals(cell.average(), row.plain());
            long here = story.lesson("2026-11-20", 2);
            CellFacts saved = new CellQuery(em)
                    .of(here, SchoolStory.YEAR, null, vera, QUARTER, TEACHER)
                    .orElseThrow();
            assertEquals(cell.average(), saved.averages().plain());
            PupilYear year = new PupilYearQuery(em).of(vera, SchoolStory.YEAR);
            assertEquals(
                    cell.average(), year.subjects().get(0).periods().get(SECOND).average());
            assertEquals("4", vera(summary(em)).cells().get(0).proposed());
        });
    }

    @Test
    void theExplanationNamesTheClassThatMarksWereBroughtFromAndTheImportantOnes() {
        told((story, em) -> {
            long vera = moved(story);
            GridHead head = head(em);
            Why why = new WhyQuery(em)
                    .of(head, vera, PeriodMarkKind.PERIOD, head.period(QUARTER, TODAY))
                    .orElseThrow();
            assertTrue(why.brought());
            assertEquals(
                    Arrays.asList("5Б", "5Б", null),
                    why.lines().stream().map(Why.Line::from).toList());
            assertEquals("5 + 3 + 4", Objects.requireNonNull(why.plain()).terms());
            assertEquals("3", Objects.requireNonNull(why.important()).terms());
        });
    }

    @Test
    void aDayOnWhichThePupilLearnedInBothGroupsIsBroughtFromNowhere() {
        told((story, em) -> {
            long vera = moved(story);
            story.sql("UPDATE school.enrolment SET ends = NULL WHERE person = ?1 AND edu_group = 700013", vera);
            long late = story.lesson(700_013, MATHS, "2026-11-19", 1, TEACHER, null);
            story.mark(story.work(late, SchoolStory.ANSWER, 1), late, vera, "2", 2);
            assertEquals(3, cell(em, vera, SECOND).count());
        });
    }

    /** Vera learned in 5Б until the 15th and has three marks, the second one for an important work; the last was given in 5А. */
    private static long moved(SchoolStory story) {
        long vera = 700_150;
        story.person(vera, "Громова", "Вера");
        story.sql("INSERT INTO school.edu_group VALUES (700013, 700001, 2026, 'CLASS', '5Б', 5, null, null, null, 1)");
        story.enrol(vera, 700_013, "2026-09-01", "2026-11-15");
        story.enrol(vera, CLASS, "2026-11-16", null);
        long first = story.lesson(700_013, MATHS, "2026-11-10", 1, TEACHER, null);
        story.mark(story.work(first, SchoolStory.ANSWER, 1), first, vera, "5", 5);
        long second = story.lesson(700_013, MATHS, "2026-11-11", 1, TEACHER, null);
        long important = story.work(second, SchoolStory.ANSWER, 1);
        story.mark(important, second, vera, "3", 3);
        story.sql("UPDATE journal.work SET important = true WHERE id = ?1", important);
        long third = story.lesson("2026-11-18", 2);
        story.mark(story.work(third, SchoolStory.ANSWER, 1), third, vera, "4", 4);
        return vera;
    }

    private static Pupil vera(ClassSummary summary) {
        return summary.pupils().stream()
                .filter(p -> p.name().startsWith("Громова"))
                .findFirst()
                .orElseThrow();
    }

    private static void marks(SchoolStory story, String... values) {
        for (int i = 0; i < values.length; i++) {
            long lesson = story.lesson("2026-11-" + (10 + i), 2);
            Integer grade = values[i].matches("[1-5]") ? Integer.valueOf(values[i]) : null;
            story.mark(story.work(lesson, SchoolStory.ANSWER, 1), lesson, ANNA, values[i], grade);
        }
    }

    private static void set(SchoolStory story, long pupil, long period, String value, String proposed) {
        story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value,"
                        + " grade, level, proposed, set_by, set_at, version) VALUES (nextval('journal.period_mark_seq'),"
                        + " 2026, 700001, ?1, ?2, ?3, 'PERIOD', ?4, ?5, CAST(?5 AS numeric), CAST(?5 AS smallint), ?6,"
                        + " 700110, now(), 1)",
                CLASS,
                MATHS,
                pupil,
                period,
                value,
                proposed);
    }

    private static Why why(EntityManager em, PeriodMarkKind kind) {
        GridHead head = head(em);
        GridPeriod period = kind == PeriodMarkKind.PERIOD ? head.period(QUARTER, TODAY) : null;
        return new WhyQuery(em).of(head, ANNA, kind, period).orElseThrow();
    }

    private static ClassSummary summary(EntityManager em) {
        ClassPeriods head = new ClassPeriodsQuery(em).of(CLASS, CLASS_TEACHER).orElseThrow();
        return new ClassSummaryQuery(em).of(head, MarkTime.of(Long.toString(QUARTER)), TODAY);
    }

    private static GridHead head(EntityManager em) {
        return new GridHeadQuery(em).of(CLASS, MATHS, TEACHER, TODAY).orElseThrow();
    }

    private static Cell cell(EntityManager em, long pupil, int column) {
        return row(em, pupil).cells().get(column);
    }

    private static Row row(EntityManager em, long pupil) {
        return new PeriodSheetQuery(em)
                .of(head(em), TODAY, true).rows().stream()
                        .filter(r -> r.pupil() == pupil)
                        .findFirst()
                        .orElseThrow();
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), em));
    }
}
