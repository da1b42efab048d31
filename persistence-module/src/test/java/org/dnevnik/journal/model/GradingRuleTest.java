package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.journal.model.GradingRule.Average;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            FIVE,    4.65;3.65;2.65, 4645, 1000, 4
            FIVE,    4.65;3.65;2.65, 465,  100,  5
            FIVE,    4.65;3.65;2.65, 4649999999, 1000000000, 4
            FIVE,    4.65;3.65;2.65, 11, 3, 4
            FIVE,    4.65;3.65;2.65, 8,  3, 3
            FIVE,    4.65;3.65;2.65, 10, 4, 2
            FIVE,    ,               9,  2, 5
            FIVE,    ,               7,  2, 4
            FIVE,    ,               5,  2, 3
            FIVE,    ,               249, 100, 2
            FIVE,    ,               1,  1, 2
            TEN,     ,               19, 2, 10
            TEN,     ,               17, 2, 9
            TEN,     ,               1,  1, 1
            HUNDRED, ,               173, 2, 87
            HUNDRED, ,               1729, 20, 86
            LETTERS, ,               475, 100, A
            LETTERS, ,               47,  10, B
            """)
    void anAverageIsComparedUnroundedWithTheBounds(
            Scale.Kind scale, String bounds, BigDecimal sum, BigDecimal by, String proposed) {
        assertEquals(
                proposed, rule(scale, bounds).proposed(sum, by).orElseThrow().text());
    }

    @Test
    void nothingIsProposedWithoutAverageOrByAScaleWithoutNumbers() {
        assertTrue(rule(Scale.Kind.FIVE, null)
                .proposed(BigDecimal.ZERO, BigDecimal.ZERO)
                .isEmpty());
        assertTrue(rule(Scale.Kind.PASS, null)
                .proposed(BigDecimal.ONE, BigDecimal.ONE)
                .isEmpty());
    }

    @Test
    void aPlusCountsOnlyWhatTheSchoolSays() {
        ScaleValue plus = Scales.FIVE.value("4+").orElseThrow();
        ScaleValue minus = Scales.FIVE.value("4-").orElseThrow();
        assertEquals(new BigDecimal("4"), rule(Scale.Kind.FIVE, null).grade(plus));
        GradingRule quarter = new GradingRule(Scales.FIVE, Average.PLAIN, 3, List.of(), new BigDecimal("0.25"));
        assertEquals(new BigDecimal("4.25"), quarter.grade(plus));
        assertEquals(new BigDecimal("3.75"), quarter.grade(minus));
    }

    @Test
    void afterARetakeTheNewMarkCountsAloneOrWithTheOld() {
        MarkValue five = MarkValue.of(Scales.FIVE.value("5").orElseThrow(), GradingRule.usual(Average.PLAIN));
        BigDecimal two = BigDecimal.valueOf(2);
        assertEquals(five, Marking.USUAL.counted(five, two));
        Marking average = new Marking(14, Marking.Retake.AVERAGE, false);
        assertEquals(new BigDecimal("3.5"), average.counted(five, two).grade());
        assertEquals(five, average.counted(five, null));
    }

    private static GradingRule rule(Scale.Kind scale, @org.jspecify.annotations.Nullable String bounds) {
        List<BigDecimal> told = bounds == null
                ? List.of()
                : Arrays.stream(bounds.split(";", -1)).map(BigDecimal::new).toList();
        return new GradingRule(Scales.of(scale), Average.PLAIN, 3, told, BigDecimal.ZERO);
    }
}
