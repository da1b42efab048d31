package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanMarkTest {

    @ParameterizedTest
    @CsvSource({
        "4 5, 5",
        "4 4 4 5, 4",
        "5 4 5 4, 5",
        "3 4 3 3, 3",
        "осв 4 4 5, 4",
        "5 3, 4",
        "зч зч, зч",
        "4 н/а 4 4, –",
        "4 – 4 4, –",
        "осв осв, –"
    })
    void theMeanOfMarksIsRoundedAsInMathematics(String marks, String value) {
        MeanMark mean = of(marks);
        assertEquals(value, Objects.requireNonNullElse(mean.value(), "–"));
    }

    @Test
    void whatIsTypedIsReadInAnyLayoutAndNothingElseIs() {
        assertEquals("н/а", PeriodValue.read(" Н ", Scales.FIVE).orElseThrow().text());
        assertEquals("зч", PeriodValue.read("px", Scales.FIVE).orElseThrow().text());
        assertEquals("5", PeriodValue.read("5", Scales.FIVE).orElseThrow().text());
        assertTrue(PeriodValue.read("4-", Scales.FIVE).isEmpty());
        assertTrue(PeriodValue.read("6", Scales.FIVE).isEmpty());
    }

    private static MeanMark of(String marks) {
        return MeanMark.of(
                Arrays.stream(marks.split(" ", -1))
                        .map(m -> PeriodValue.read(m.equals("–") ? "" : m, Scales.FIVE)
                                .orElseThrow())
                        .toList(),
                Scales.FIVE);
    }
}
