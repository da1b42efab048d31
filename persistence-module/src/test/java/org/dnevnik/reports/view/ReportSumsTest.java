package org.dnevnik.reports.view;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCardsQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummaryQuery;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.journal.view.ExpectedMarksQuery;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheetQuery;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.journal.view.PlanProgressQuery;
import org.dnevnik.journal.view.RegionMarksQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure is what its explanation adds up to, whatever the pupils did meanwhile: left, came from another class, changed the subgroup. The
 * figures of quality and of homework have tests of their own beside this one.
 */
class ReportSumsTest {

    private static final long OTHER_CLASS = 708_010;
    private static final long OTHER_HALF = 708_011;
    private static final long FIRST_PUPIL = 708_100;
    private static final int PUPILS = 8;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 11, 2);
    private static final List<String> VALUES = List.of("5", "4", "3", "2", "осв", "зч");
    private static final List<String> STATUSES = List.of("ABSENT", "ILL", "PASS", "LATE", "ATTEND", "ATTEND");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void gatheredMarksAreThoseThatTheExplanationCounts(long seed) {
        told(seed, em -> {
            List<GatheredLine> lines = new GatheredQuery(em).ofClass(CLASS, YEAR, FIRST, TODAY);
            assertTrue(lines.stream().mapToInt(GatheredLine::marks).sum() > 20, "marks");
            for (GatheredLine line : lines) {
                GridHead head = head(em, line.group(), line.subject());
                assertEquals(why(em, head, line.person()).orElseThrow().counted(), line.marks(), line::toString);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void marksAndAveragesOfAJournalAreThoseOfTheirExplanation(long seed) {
        told(seed, em -> {
            int compared = 0;
            for (long group : new long[] {CLASS, HALF, OTHER_HALF}) {
                GridHead head = head(em, group, group == CLASS ? MATHS : RUSSIAN);
                PeriodSheet sheet = new PeriodSheetQuery(em).of(head, TODAY, false);
                for (PeriodSheet.Row row : sheet.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        compared += compared(
                                em,
                                head,
                                row,
                                sheet.columns().get(i),
                                row.cells().get(i));
                    }
                }
            }
            assertTrue(compared > 12, "compared: " + compared);
        });
    }

    /** @return 1: there was something to compare */
    private static int compared(
            EntityManager em, GridHead head, PeriodSheet.Row row, PeriodSheet.Column column, PeriodSheet.Cell cell) {
        Why why = new WhyQuery(em)
                .of(head, row.pupil(), column.kind(), column.period())
                .orElseThrow();
        assertEquals(cell.value(), set(why), row::toString);
        Why.Sum sum = why.decisive();
        if (column.period() != null) {
            assertEquals(cell.average(), sum == null ? null : sum.shown(), row::toString);
        }
        return cell.value() == null && cell.average() == null ? 0 : 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aSummaryIsTheMarksOfItsJournalsAndTheLessonsThatWereMissed(long seed) {
        told(seed, em -> {
            ClassSummary summary = new ClassSummaryQuery(em).of(klass(em), MarkTime.of(Long.toString(QUARTER)), TODAY);
            GridPeriod quarter = Objects.requireNonNull(summary.period());
            List<AbsenceLine> absences =
                    new AbsenceLinesQuery(em).ofClass(CLASS, YEAR, quarter.starts(), quarter.ends());
            Map<Long, ClassCards.Card> cards = new ClassCardsQuery(em)
                    .of(klass(em), TODAY).pupils().stream().collect(Collectors.toMap(ClassCards.Card::person, c -> c));
            assertEquals(summary.pupils().size(), cards.size());
            for (ClassSummary.Pupil pupil : summary.pupils()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < pupil.cells().size(); i++) {
                    ClassSummary.Cell cell = pupil.cells().get(i);
                    long subject = summary.subjects().get(i).subject();
                    String set = cell.group() == 0
                            ? null
                            : set(why(em, head(em, cell.group(), subject), pupil.person())
                                    .orElseThrow());
                    assertEquals(set, cell.value(), pupil::toString);
                    values.add(Objects.toString(set, ""));
                }
                assertEquals(mean(values), pupil.average(), pupil::toString);
                assertEquals(
                        values.stream().filter(v -> !v.isEmpty()).toList(),
                        onCard(Objects.requireNonNull(cards.get(pupil.person()))));
                assertEquals(missed(absences, pupil.person(), null), pupil.missed());
                assertEquals(missed(absences, pupil.person(), "ILL"), pupil.ill());
            }
        });
    }

    @Test
    void whoeverChangesTheClassOrTheHalfKeepsTheMarksOfEarlierPeriodsOnTheCard() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            autumn(story, new Random(61));
            set(story, FIRST_PUPIL + 5, OTHER_CLASS, MATHS, "4", CLOSED_QUARTER);
            set(story, FIRST_PUPIL + 3, OTHER_HALF, RUSSIAN, "3", CLOSED_QUARTER);
            set(story, FIRST_PUPIL + 3, HALF, RUSSIAN, "2", CLOSED_QUARTER);
            Map<Long, ClassCards.Card> cards = new ClassCardsQuery(em)
                    .of(klass(em), TODAY).pupils().stream().collect(Collectors.toMap(ClassCards.Card::person, c -> c));
            assertEquals("4", ofFirstQuarter(cards, 5, "Математика"));
            assertEquals("3", ofFirstQuarter(cards, 3, "Русский язык"), "in the half of that time");
        });
    }

    private static String ofFirstQuarter(Map<Long, ClassCards.Card> cards, int pupil, String subject) {
        return Objects.requireNonNull(cards.get(FIRST_PUPIL + pupil)).subjects().stream()
                .filter(s -> s.name().equals(subject))
                .findFirst()
                .orElseThrow()
                .periods()
                .get(0);
    }

    private static List<String> onCard(ClassCards.Card card) {
        return card.subjects().stream()
                .map(s -> s.periods().get(1))
                .filter(v -> !v.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aFullDayIsOneOnWhichEveryLessonOfThePupilWasMissedAndASchoolIsTheSumOfItsClasses(long seed) {
        told(seed, em -> {
            MissedQuery query = new MissedQuery(em);
            Map<Long, Missed> missed = query.ofClass(CLASS, YEAR, FIRST, TODAY);
            List<AbsenceLine> lines = new AbsenceLinesQuery(em).ofClass(CLASS, YEAR, FIRST, TODAY);
            for (long pupil = FIRST_PUPIL; pupil < FIRST_PUPIL + PUPILS; pupil++) {
                Missed told = missed.getOrDefault(pupil, Missed.NOTHING);
                int days = 0;
                int ill = 0;
                for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
                    long lessons = lessons(em, pupil, day);
                    days += lessons > 0 && lessons == on(lines, pupil, day, null) ? 1 : 0;
                    ill += lessons > 0 && lessons == on(lines, pupil, day, "ILL") ? 1 : 0;
                }
                assertEquals(List.of(days, ill), List.of(told.days(), told.illDays()), "pupil " + pupil);
            }
            Map<Long, Map<Long, Missed>> both = query.ofClasses(List.of(CLASS, OTHER_CLASS), YEAR, FIRST, TODAY);
            assertEquals(missed, both.get(CLASS));
            assertEquals(query.ofClass(OTHER_CLASS, YEAR, FIRST, TODAY), both.getOrDefault(OTHER_CLASS, Map.of()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whoeverIsThereAtTheEndWasThereBeforeOrCameAndDidNotLeave(long seed) {
        told(seed, em -> {
            RollChangesQuery rolls = new RollChangesQuery(em);
            List<RollChange> changes = rolls.changes(SCHOOL, YEAR, FIRST, TODAY);
            assertTrue(changes.size() > 2, "somebody came and left");
            for (RollClass klass : rolls.classes(SCHOOL, YEAR, FIRST, TODAY)) {
                long came = changes.stream()
                        .filter(c -> c.klass() == klass.id() && c.came())
                        .count();
                long left = changes.stream()
                        .filter(c -> c.klass() == klass.id() && !c.came())
                        .count();
                assertEquals(klass.after(), klass.before() + came - left, klass::toString);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void progressCountsTheLessonsOfTheJournalAndTheRegionTheMarksOfItsSchools(long seed) {
        told(seed, em -> {
            List<PlanProgress> told = new PlanProgressQuery(em).ofSchool(SCHOOL, YEAR, TODAY);
            assertTrue(told.size() > 3, "groups");
            for (PlanProgress p : told) {
                assertEquals(journal(em, p, "<="), p.held(), p::toString);
                assertEquals(journal(em, p, ">"), p.ahead(), p::toString);
                assertEquals(journal(em, p, "IS NOT NULL AND topic IS NULL AND date <="), p.untold(), p::toString);
            }
            ReportSchool school =
                    new ReportSchoolQuery(em).of(List.of(SCHOOL), YEAR).get(0);
            List<ExpectedMark> set = new ExpectedMarksQuery(em)
                    .of(school.marks(MarkTime.RUNNING, TODAY), TODAY).stream()
                            .filter(ExpectedMark::isSet)
                            .toList();
            assertEquals(
                    ExpectedMark.figures(set),
                    new RegionMarksQuery(em)
                            .of(YEAR, "QUARTER", 2, TODAY)
                            .get(0)
                            .figures());
        });
    }

    private static long journal(EntityManager em, PlanProgress p, String which) {
        return count(
                em,
                "timetable.lesson WHERE edu_group = ?1 AND subject = ?2 AND date " + which + " ?3",
                p.group(),
                p.subject(),
                Date.valueOf(TODAY));
    }

    private static long lessons(EntityManager em, long pupil, LocalDate day) {
        return count(
                em,
                "timetable.lesson AS l WHERE l.date = ?1 AND EXISTS (SELECT FROM school.enrolment AS e WHERE e.person = ?2"
                        + " AND e.edu_group = l.edu_group AND e.starts <= ?1 AND (e.ends IS NULL OR e.ends >= ?1))"
                        + " AND EXISTS (SELECT FROM school.enrolment AS c WHERE c.person = ?2 AND c.edu_group = ?3"
                        + " AND c.starts <= ?1 AND (c.ends IS NULL OR c.ends >= ?1))",
                Date.valueOf(day),
                pupil,
                CLASS);
    }

    private static long count(EntityManager em, String from, Object... parameters) {
        var query = em.createNativeQuery("SELECT count(*) FROM " + from);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    private static int missed(List<AbsenceLine> lines, long pupil, @Nullable String status) {
        return (int) lines.stream()
                .filter(l -> l.person() == pupil && l.isMissed())
                .filter(l -> status == null || l.status().equals(status))
                .count();
    }

    private static long on(List<AbsenceLine> lines, long pupil, LocalDate day, @Nullable String status) {
        return missed(lines.stream().filter(l -> l.date().equals(day)).toList(), pupil, status);
    }

    private static @Nullable BigDecimal mean(List<String> values) {
        List<BigDecimal> numbers = values.stream()
                .filter(v -> v.matches("[2-5]"))
                .map(BigDecimal::new)
                .toList();
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable String set(Why why) {
        return why.set() == null ? null : why.set().value();
    }

    private static Optional<Why> why(EntityManager em, GridHead head, long pupil) {
        return new WhyQuery(em).of(head, pupil, PeriodMarkKind.PERIOD, head.period(QUARTER, TODAY));
    }

    private static GridHead head(EntityManager em, long group, long subject) {
        return new GridHeadQuery(em).of(group, subject, TEACHER, TODAY).orElseThrow();
    }

    private static ClassPeriods klass(EntityManager em) {
        return new ClassPeriodsQuery(em).of(CLASS, CLASS_TEACHER).orElseThrow();
    }

    private interface Trial {
        void of(EntityManager em);
    }

    private static void told(long seed, Trial trial) {
        TestDatabase.rolledBack(em -> {
            autumn(new SchoolStory(em), new Random(seed));
            trial.of(em);
        });
    }

    /** Two classes and two halves; some change the half, one comes from the other class, one leaves; marks and absences of every kind. */
    private static void autumn(SchoolStory story, Random random) {
        story.sql("INSERT INTO school.edu_group VALUES (708010, 700001, 2026, 'CLASS', '5Б', 5, null, null, null, 1), "
                + "(708011, 700001, 2026, 'SUBGROUP', '5А-2', 5, null, null, null, 1)");
        story.sql("INSERT INTO school.edu_group_parent VALUES (708011, 700010)");
        for (int i = 0; i < PUPILS; i++) {
            pupil(story, FIRST_PUPIL + i, i, random);
        }
        for (LocalDate day = LocalDate.of(YEAR, 11, 9); day.isBefore(TODAY.plusDays(2)); day = day.plusDays(1)) {
            lesson(story, CLASS, MATHS, day, 1, random);
            lesson(story, OTHER_CLASS, MATHS, day, 1, random);
            lesson(story, HALF, RUSSIAN, day, 2, random);
            lesson(story, OTHER_HALF, RUSSIAN, day, 2, random);
            if (random.nextBoolean()) {
                lesson(story, CLASS, MATHS, day, 3, random);
            }
        }
    }

    private static void pupil(SchoolStory story, long pupil, int which, Random random) {
        story.person(pupil, "Ученик" + which, "Имя");
        String starts = which == 5 ? "2026-11-16" : "2026-09-01";
        String ends = which == 6 ? "2026-11-17" : null;
        story.enrol(pupil, CLASS, starts, ends);
        if (which == 5) {
            story.enrol(pupil, OTHER_CLASS, "2026-09-01", "2026-11-15");
        }
        long first = which % 2 == 0 ? HALF : OTHER_HALF;
        long last = first;
        if (which == 3 || which == 4) {
            last = first == HALF ? OTHER_HALF : HALF;
            story.enrol(pupil, first, starts, "2026-11-12");
            story.enrol(pupil, last, "2026-11-13", ends);
        } else {
            story.enrol(pupil, first, starts, ends);
        }
        set(story, pupil, CLASS, MATHS, VALUES.get(random.nextInt(VALUES.size())));
        if (random.nextInt(4) > 0) {
            set(story, pupil, last, RUSSIAN, VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    private static void lesson(SchoolStory story, long group, long subject, LocalDate day, int number, Random random) {
        long lesson = story.lesson(group, subject, day.toString(), number, TEACHER, null);
        if (day.isAfter(TODAY)) {
            return;
        }
        long work = story.work(lesson, random.nextBoolean() ? SchoolStory.ANSWER : SchoolStory.TEST, 1);
        if (random.nextInt(5) == 0) {
            story.sql("UPDATE journal.work SET counts = false WHERE id = ?1", work);
        }
        for (long pupil = FIRST_PUPIL; pupil < FIRST_PUPIL + PUPILS; pupil++) {
            // some of whom do not belong here on this day
            if (random.nextInt(3) == 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                story.mark(work, lesson, pupil, value, value.matches("[2-5]") ? Integer.valueOf(value) : null);
            }
            if (random.nextInt(2) == 0) {
                story.attendance(lesson, pupil, STATUSES.get(random.nextInt(STATUSES.size())));
            }
        }
    }

    private static void set(SchoolStory story, long pupil, long group, long subject, String value) {
        set(story, pupil, group, subject, value, QUARTER);
    }

    private static void set(SchoolStory story, long pupil, long group, long subject, String value, long quarter) {
        boolean number = value.matches("[2-5]");
        story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value, grade,"
                        + " level, set_by, set_at, version) VALUES (nextval('journal.period_mark_seq'), 2026, 700001, ?1, ?2, ?3,"
                        + " 'PERIOD', ?4, ?5, CAST(?6 AS numeric), ?7, 700110, now(), 1)",
                group,
                subject,
                pupil,
                quarter,
                value,
                number ? Integer.valueOf(value) : null,
                number ? Integer.parseInt(value) : 0);
    }
}
