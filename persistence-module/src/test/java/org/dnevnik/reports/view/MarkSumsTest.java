package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.FIRST;
import static org.dnevnik.reports.view.AutumnStory.FIRST_PUPIL;
import static org.dnevnik.reports.view.AutumnStory.OTHER_CLASS;
import static org.dnevnik.reports.view.AutumnStory.OTHER_HALF;
import static org.dnevnik.reports.view.AutumnStory.autumn;
import static org.dnevnik.reports.view.AutumnStory.count;
import static org.dnevnik.reports.view.AutumnStory.head;
import static org.dnevnik.reports.view.AutumnStory.klass;
import static org.dnevnik.reports.view.AutumnStory.missed;
import static org.dnevnik.reports.view.AutumnStory.set;
import static org.dnevnik.reports.view.AutumnStory.told;
import static org.dnevnik.reports.view.AutumnStory.why;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCardsQuery;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummaryQuery;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheetQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of every report are those that their explanation counts, whatever the pupils did meanwhile. */
class MarkSumsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void gatheredMarksAreThoseThatTheExplanationCounts(long seed) {
        told(seed, em -> {
            List<GatheredLine> lines = new GatheredQuery(em).ofClass(CLASS, YEAR, FIRST, TODAY);
            assertTrue(lines.stream().mapToInt(GatheredLine::marks).sum() > 20, "marks");
            for (GatheredLine line : lines) {
                GridHead head = head(em, line.group(), line.subject());
                assertEquals(why(em, head, line.person()).orElseThrow().counted(), line.marks(), line::toString);
                assertEquals(lessons(em, line), line.lessons(), line::toString);
            }
            lines.stream()
                    .collect(Collectors.groupingBy(GatheredLine::subject))
                    .values()
                    .forEach(s -> total(em, s));
        });
    }

    /** What stands below a subject is what its pupils' explanations add up to. */
    private static void total(EntityManager em, List<GatheredLine> subject) {
        GatheredTotal total = GatheredTotal.of(subject);
        long counted = subject.stream()
                .mapToLong(l -> why(em, head(em, l.group(), l.subject()), l.person())
                        .orElseThrow()
                        .counted())
                .sum();
        assertEquals(counted, total.marks(), subject::toString);
        assertEquals(subject.stream().mapToLong(l -> lessons(em, l)).max().orElseThrow(), total.lessons());
        BigDecimal mean = Objects.requireNonNull(total.mean());
        assertEquals(
                BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(subject.size()), 1, RoundingMode.HALF_UP), mean);
        assertEquals(
                total.isExact(),
                mean.multiply(BigDecimal.valueOf(subject.size())).compareTo(BigDecimal.valueOf(counted)) == 0);
    }

    /** At which the pupil belonged to the class, and to the group that had them. */
    private static long lessons(EntityManager em, GatheredLine line) {
        return count(
                em,
                "timetable.lesson AS l WHERE l.subject = ?1 AND l.date BETWEEN '2026-11-02' AND ?2 AND (SELECT count(DISTINCT e.edu_group)"
                        + " FROM school.enrolment AS e WHERE e.person = ?3 AND e.edu_group IN (?4, l.edu_group) AND e.starts <= l.date"
                        + " AND (e.ends IS NULL OR e.ends >= l.date)) = CASE WHEN l.edu_group = ?4 THEN 1 ELSE 2 END AND l.edu_group <> ?5",
                line.subject(),
                Date.valueOf(TODAY),
                line.person(),
                CLASS,
                OTHER_CLASS);
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
        assertEquals(cell.value(), shown(why), row::toString);
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
                ClassCards.Card card = Objects.requireNonNull(cards.get(pupil.person()));
                List<String> values = new ArrayList<>();
                for (int i = 0; i < pupil.cells().size(); i++) {
                    ClassSummary.Cell cell = pupil.cells().get(i);
                    long subject = summary.subjects().get(i).subject();
                    String set = cell.group() == 0
                            ? null
                            : shown(why(em, head(em, cell.group(), subject), pupil.person())
                                    .orElseThrow());
                    assertEquals(set, cell.value(), pupil::toString);
                    values.add(Objects.toString(set, ""));
                }
                assertEquals(mean(values), pupil.average(), pupil::toString);
                MeanParts parts = MeanParts.of(pupil);
                assertEquals(values.stream().filter(v -> v.matches("[2-5]")).count(), parts.count());
                assertEquals(pupil.average(), parts.shown());
                assertEquals(
                        values.stream()
                                .filter(v -> v.matches("[2-5]"))
                                .mapToInt(Integer::parseInt)
                                .sum(),
                        parts.sum().intValueExact());
                assertEquals(values.stream().filter(v -> !v.isEmpty()).toList(), onCard(card));
                explained(em, card);
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
                .get(0)
                .text();
    }

    /** Each mark of a card is what its journal tells of it. */
    private static void explained(EntityManager em, ClassCards.Card card) {
        for (ClassCards.Subject subject : card.subjects()) {
            ClassCards.Given given = subject.periods().get(1);
            if (given.isSet()) {
                Why why = why(em, head(em, given.group(), subject.id()), card.person())
                        .orElseThrow();
                assertEquals(given.text(), shown(why), card::toString);
            }
        }
    }

    private static List<String> onCard(ClassCards.Card card) {
        return card.subjects().stream()
                .map(s -> s.periods().get(1))
                .filter(ClassCards.Given::isSet)
                .map(ClassCards.Given::text)
                .toList();
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

    private static @Nullable String shown(Why why) {
        return why.set() == null ? null : why.set().value();
    }
}
