package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dnevnik.journal.model.Calculation.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 30);

    @Test
    void theWeightedAverageOfTheFieldsVectorIsTold() {
        Calculation calculation = of(mark("5", "1"), mark("3", "2"), mark("4", "1"));
        assertEquals(new BigDecimal("3.75"), calculation.averages().weighted());
        assertEquals(new BigDecimal("4.00"), calculation.averages().plain());
    }

    @Test
    void marksWithoutWeightHaveNoWeightedAverage() {
        Calculation calculation = of(mark("5", "0"), mark("4", "0"));
        assertTrue(calculation.averages().exact(true).isEmpty());
        assertEquals(new BigDecimal("4.50"), calculation.averages().plain());
        assertEquals(Verdict.NO_WEIGHT, calculation.lines().get(0).verdict());
    }

    @Test
    void aPublishedExampleIsFourPointFourFour() {
        Calculation calculation = of(mark("5", "3"), mark("5", "1"), mark("4", "5"));
        Ratio average = calculation.averages().exact(true).orElseThrow();
        assertEquals(new BigDecimal("40"), average.sum());
        assertEquals(new BigDecimal("9"), average.by());
        assertEquals(new BigDecimal("4.44"), average.shown());
        assertTrue(average.isRounded());
    }

    @Test
    void aBoundIsComparedWithTheUnroundedAverage() {
        Ratio average = new Ratio(new BigDecimal("4645"), new BigDecimal("1000"));
        assertEquals(new BigDecimal("4.65"), average.shown());
        assertFalse(average.isAtLeast(new BigDecimal("4.65")));
        assertTrue(average.isAtLeast(new BigDecimal("4.645")));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 1, COUNTED",
        "5, 5, 0, NO_WEIGHT",
        "5, 5, , WORK_DOES_NOT_COUNT",
        "осв, , 1, EXEMPT",
        "зч, , 1, PASS_FAIL",
        "нз, , 1, PASS_FAIL",
        "•, , 1, DEBT",
        ", , 1, CLEARED"
    })
    void aMarkIsCountedOrToldWhyNot(
            @Nullable String value, @Nullable BigDecimal number, @Nullable BigDecimal weight, Verdict verdict) {
        Calculation calculation = of(new MarkFact(FIRST, value, number, weight));
        assertEquals(verdict, calculation.lines().get(0).verdict());
        assertEquals(verdict.isCounted() ? 1 : 0, calculation.averages().count());
    }

    @Test
    void whatLiesOutsideOfThePeriodOrTheStayIsNotCounted() {
        MarkFact before = new MarkFact(FIRST.minusDays(1), "5", BigDecimal.valueOf(5), BigDecimal.ONE);
        MarkFact away = new MarkFact(FIRST.plusDays(3), "2", BigDecimal.valueOf(2), BigDecimal.ONE);
        Calculation calculation =
                Calculation.of(List.of(before, away), CalculationTest::inPeriod, day -> !day.equals(away.date()));
        assertEquals(
                List.of(Verdict.OUTSIDE_PERIOD, Verdict.NOT_ENROLLED),
                calculation.lines().stream().map(Line::verdict).toList());
        assertTrue(calculation.averages().exact(false).isEmpty());
    }

    @Test
    void theFigureIsWhatFollowsFromTheCountedLinesWhateverTheMarks() {
        Random random = new Random(2026);
        for (int round = 0; round < 2000; round++) {
            List<MarkFact> marks = new ArrayList<>();
            int size = random.nextInt(14);
            for (int i = 0; i < size; i++) {
                marks.add(any(random));
            }
            int away = random.nextInt(70);
            Calculation calculation =
                    Calculation.of(marks, CalculationTest::inPeriod, day -> !day.equals(FIRST.plusDays(away)));
            assertEquals(marks, calculation.lines().stream().map(Line::mark).toList());
            assertEquals(byHand(calculation, false), calculation.averages().plain());
            assertEquals(byHand(calculation, true), calculation.averages().weighted());
            assertEquals(importantByHand(calculation), calculation.important().plain());
        }
    }

    /** From the lines alone, by another way of counting: hundredths and thousandths as whole numbers. */
    private static @Nullable BigDecimal byHand(Calculation calculation, boolean weighted) {
        long sum = 0;
        long by = 0;
        for (Line line : calculation.lines()) {
            BigDecimal number = line.mark().number();
            BigDecimal weight = line.mark().weight();
            if (line.verdict().isCounted() && number != null && weight != null) {
                long hundredths = weight.movePointRight(2).longValueExact();
                sum += number.movePointRight(1).longValueExact() * (weighted ? hundredths : 100);
                by += weighted ? hundredths : 100;
            }
        }
        return by == 0 ? null : BigDecimal.valueOf(sum, 1).divide(BigDecimal.valueOf(by), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal importantByHand(Calculation calculation) {
        List<BigDecimal> numbers = calculation.lines().stream()
                .filter(l -> l.verdict().isCounted() && l.mark().important())
                .map(l -> Objects.requireNonNull(l.mark().number()))
                .toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return numbers.isEmpty() ? null : sum.divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }

    @Test
    void aMarkThatWasBroughtAlongCountsOnADayOnWhichThePupilWasNotHere() {
        MarkFact brought = new MarkFact(FIRST, "5", BigDecimal.valueOf(5), BigDecimal.ONE, false, "5Б");
        Calculation calculation = Calculation.of(List.of(brought), CalculationTest::inPeriod, day -> false);
        assertEquals(Verdict.COUNTED, calculation.lines().get(0).verdict());
        MarkFact outside = new MarkFact(FIRST.minusDays(1), "5", BigDecimal.valueOf(5), BigDecimal.ONE, false, "5Б");
        assertEquals(
                Verdict.OUTSIDE_PERIOD,
                Calculation.of(List.of(outside), CalculationTest::inPeriod, day -> false)
                        .lines()
                        .get(0)
                        .verdict());
    }

    private static MarkFact any(Random random) {
        LocalDate date = FIRST.plusDays(random.nextInt(80) - 10);
        BigDecimal weight = random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(30) * 25L, 2);
        return switch (random.nextInt(9)) {
            case 0 -> new MarkFact(date, null, null, weight);
            case 1 -> new MarkFact(date, "осв", null, weight);
            case 2 -> new MarkFact(date, "зч", null, weight);
            case 3 -> new MarkFact(date, Scales.DEBT, null, weight);
            default -> {
                int grade = 1 + random.nextInt(5);
                BigDecimal number = BigDecimal.valueOf(grade * 10L + (random.nextInt(3) - 1) * 5L, 1);
                String from = random.nextInt(9) == 0 ? "5Б" : null;
                yield new MarkFact(date, Integer.toString(grade), number, weight, random.nextBoolean(), from);
            }
        };
    }

    private static MarkFact mark(String value, String weight) {
        return new MarkFact(FIRST, value, new BigDecimal(value), new BigDecimal(weight));
    }

    private static Calculation of(MarkFact... marks) {
        return Calculation.of(List.of(marks), CalculationTest::inPeriod, day -> true);
    }

    private static boolean inPeriod(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
