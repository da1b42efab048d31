package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AveragesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            5:1 3:2 4:1,         4.00, 3.75
            5:3 5:1 5:5,         5.00, 5.00
            5:3 5:1 4:5,         4.67, 4.44
            5:0 4:0,             4.50, -
            5:1,                 5.00, 5.00
            ,                    -,    -
            -:1 -:2,             -,    -
            4:1 -:5 5:1,         4.50, 4.50
            4:1 4:1 5:1 5:1 5:1 5:1 5:1 4:1, 4.63, 4.63
            5:0.5 2:1.5,         3.50, 2.75
            4.25:1 3.75:1,       4.00, 4.00
            100:1 0:2,           50.00, 33.33
            5:1 2:-,             5.00, 5.00
            """)
    void bothAveragesAreExactAndRoundedHalfUp(@Nullable String marks, String plain, String weighted) {
        Averages averages = new Averages();
        for (String mark : marks == null ? new String[0] : marks.split(" ", -1)) {
            String[] parts = mark.split(":", -1);
            averages.add(
                    parts[0].equals("-") ? null : new BigDecimal(parts[0]),
                    parts[1].equals("-") ? null : new BigDecimal(parts[1]));
        }
        assertEquals(plain, shown(averages.plain()));
        assertEquals(weighted, shown(averages.weighted()));
    }

    private static String shown(@Nullable BigDecimal average) {
        return average == null ? "-" : average.toPlainString();
    }
}
