package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PupilCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "5 5 5, EXCELLENT",
        "5 зч 5 осв, EXCELLENT",
        "5 4 5, ONE_FOUR",
        "4 4 5, GOOD",
        "4 3 5, ONE_THREE",
        "3 3 5, FAIR",
        "5 5 2, FAILING",
        "5 5 н/а, FAILING",
        "5 нз, FAILING",
        "5 – 5, OPEN",
        "5 – 2, FAILING",
        "осв осв, OPEN"
    })
    void aPupilIsCalledByTheMarks(String marks, PupilCategory category) {
        assertEquals(
                category,
                PupilCategory.of(Arrays.stream(marks.split(" ", -1))
                        .map(m -> PeriodValue.read(m.equals("–") ? "" : m, Scales.FIVE)
                                .orElseThrow())
                        .toList()));
    }
}
