package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

    @ParameterizedTest
    @CsvSource({
        " 5, 10,  8, 1, 1, 1, 0, 25, 92.00,  60.00,  58.04",
        " 0,  0,  0, 0, 0, 3, 2,  0, –,      –,      –",
        "30,  0,  0, 0, 0, 0, 0, 30, 100.00, 100.00, 100.00",
        " 0,  0, 10, 0, 0, 0, 0, 10, 100.00, 0.00,   36.00",
        " 0,  0,  0, 4, 1, 0, 5,  5, 0.00,   0.00,   14.20"
    })
    void theFormulasGiveTheirVectors(
            int fives,
            int fours,
            int threes,
            int twos,
            int unattested,
            int exempt,
            int none,
            int counted,
            String success,
            String quality,
            String learned) {
        List<PeriodValue> marks = new ArrayList<>();
        add(marks, "5", fives);
        add(marks, "4", fours);
        add(marks, "3", threes);
        add(marks, "2", twos);
        add(marks, "н/а", unattested);
        add(marks, "осв", exempt);
        add(marks, "", none);
        Quality q = Quality.of(marks);
        assertEquals(counted, q.counted());
        assertEquals(success, shown(q.success()));
        assertEquals(quality, shown(q.quality()));
        assertEquals(learned, shown(q.learned()));
    }

    private static void add(List<PeriodValue> marks, String typed, int times) {
        marks.addAll(
                Collections.nCopies(times, PeriodValue.read(typed, Scales.FIVE).orElseThrow()));
    }

    private static String shown(Optional<Ratio> ratio) {
        return ratio.map(r -> r.shown().toPlainString()).orElse("–");
    }
}
