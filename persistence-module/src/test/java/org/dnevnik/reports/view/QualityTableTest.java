package org.dnevnik.reports.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ExpectedMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTableTest {

    private static final List<String> VALUES = List.of("5", "4", "4", "3", "3", "2", "н/а", "осв", "зч");

    @ParameterizedTest
    @CsvSource({
        " 5, 10,  8, 1, 1, 1, 25, 92.00,  60.00,  58.04",
        "30,  0,  0, 0, 0, 0, 30, 100.00, 100.00, 100.00",
        " 0,  0, 10, 0, 0, 0, 10, 100.00, 0.00,   36.00",
        " 0,  0,  0, 4, 1, 0,  5, 0.00,   0.00,   14.20"
    })
    void aClassHasTheFiguresOfTheFormulas(
            int fives,
            int fours,
            int threes,
            int twos,
            int unattested,
            int exempt,
            int counted,
            BigDecimal success,
            BigDecimal quality,
            BigDecimal learned) {
        List<ExpectedMark> marks = new ArrayList<>();
        add(marks, "5", fives);
        add(marks, "4", fours);
        add(marks, "3", threes);
        add(marks, "2", twos);
        add(marks, "н/а", unattested);
        add(marks, "осв", exempt);
        Figures figures = Objects.requireNonNull(
                new QualityTable(marks).line(PartFilter.ALL, "").figures());
        assertEquals(counted, figures.counted());
        assertEquals(
                List.of(success, quality, learned),
                List.of(
                        Objects.requireNonNull(figures.success()),
                        Objects.requireNonNull(figures.quality()),
                        Objects.requireNonNull(figures.learned())));
    }

    @Test
    void whereEverybodyIsExemptNothingIsDividedByZero() {
        List<ExpectedMark> marks = new ArrayList<>();
        add(marks, "осв", 3);
        Figures figures = Objects.requireNonNull(
                new QualityTable(marks).line(PartFilter.ALL, "").figures());
        assertEquals(0, figures.counted());
        assertNull(figures.success());
        assertNull(figures.learned());
    }

    @Test
    void aClassIsDashedUntilItsLastMarkIsSetAndASubjectUntilItsOwn() {
        List<ExpectedMark> marks = new ArrayList<>();
        add(marks, "5", 3);
        marks.add(mark(7, 5, 1, 12, 22, null));
        QualityTable table = new QualityTable(marks);
        assertNull(table.line(new PartFilter(null, 7L, null, null), "").figures());
        assertEquals(1, table.line(new PartFilter(null, 7L, null, null), "").missing());
        assertNotNull(table.line(new PartFilter(null, null, 11L, null), "").figures());
        assertNull(table.line(new PartFilter(null, null, 12L, null), "").figures());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyFigureIsTheSumOfItsParts(long seed) {
        QualityTable table = new QualityTable(school(new Random(seed)));
        List<PartFilter> filters = new ArrayList<>(List.of(PartFilter.ALL));
        for (Cut cut : Cut.values()) {
            table.lines(PartFilter.ALL, cut).forEach(l -> filters.add(l.filter()));
        }
        int compared = 0;
        for (PartFilter filter : filters) {
            QualityLine whole = table.line(filter, "");
            if (whole.figures() == null || filter.isOfJournal()) {
                continue;
            }
            List<QualityLine> parts = table.parts(filter);
            assertEquals(counts(List.of(whole)), counts(parts), () -> filter + " and its parts");
            compared++;
        }
        assertTrue(compared > 3, "compared: " + compared);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void theLastPartsAreTheMarksOfPupilsOneByOne(long seed) {
        QualityTable table = new QualityTable(school(new Random(seed)));
        for (QualityLine line : table.lines(PartFilter.ALL, Cut.JOURNAL)) {
            List<ExpectedMark> people = table.of(line.filter());
            Figures figures = line.figures();
            if (figures == null) {
                assertTrue(people.stream().anyMatch(m -> m.text() == null));
            } else {
                assertEquals(
                        figures.excellent(),
                        people.stream().filter(m -> "5".equals(m.text())).count());
                assertEquals(
                        figures.exempt(),
                        people.stream().filter(m -> "осв".equals(m.text())).count());
                assertEquals(people.size(), figures.counted() + figures.exempt() + figures.passed());
            }
        }
    }

    private static List<Integer> counts(List<QualityLine> lines) {
        List<Figures> figures = lines.stream()
                .map(QualityLine::figures)
                .filter(Objects::nonNull)
                .toList();
        return List.of(
                figures.stream().collect(Collectors.summingInt(Figures::excellent)),
                figures.stream().collect(Collectors.summingInt(Figures::good)),
                figures.stream().collect(Collectors.summingInt(Figures::fair)),
                figures.stream().collect(Collectors.summingInt(Figures::poor)),
                figures.stream().collect(Collectors.summingInt(Figures::unattested)),
                figures.stream().collect(Collectors.summingInt(Figures::exempt)),
                figures.stream().collect(Collectors.summingInt(Figures::passed)),
                figures.stream().collect(Collectors.summingInt(Figures::counted)));
    }

    /** Classes of two to four grades; in some subjects a mark is missing, and two teachers share a subject. */
    private static List<ExpectedMark> school(Random random) {
        List<ExpectedMark> marks = new ArrayList<>();
        for (int parallel = 5; parallel < 7 + random.nextInt(3); parallel++) {
            for (int klass = 0; klass < 1 + random.nextInt(3); klass++) {
                boolean gaps = random.nextInt(3) == 0;
                for (int subject = 10; subject < 13; subject++) {
                    for (int pupil = 0; pupil < 1 + random.nextInt(9); pupil++) {
                        String value =
                                gaps && random.nextInt(12) == 0 ? null : VALUES.get(random.nextInt(VALUES.size()));
                        marks.add(mark(parallel * 10L + klass, parallel, pupil, subject, 20 + pupil % 2, value));
                    }
                }
            }
        }
        return marks;
    }

    private static void add(List<ExpectedMark> marks, String value, int times) {
        marks.addAll(Collections.nCopies(times, mark(7, 5, 1, 11, 21, value)));
    }

    private static ExpectedMark mark(
            long klass, int parallel, long pupil, long subject, long teacher, @Nullable String value) {
        boolean number = value != null && value.matches("[2-5]");
        return new ExpectedMark(
                klass,
                "К" + klass,
                parallel,
                pupil,
                "Ученик " + pupil,
                klass,
                subject,
                "Предмет " + subject,
                teacher,
                "Учитель " + teacher,
                PeriodValue.stored(
                        value, number ? new BigDecimal(value) : null, number ? Integer.valueOf(value) : null));
    }
}
