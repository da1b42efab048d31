package org.dnevnik.journal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dnevnik.journal.view.Missed.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # held, missed, ill, pass, late | days, illDays, lessons, illLessons, passLessons
            6, 6, 6, 0, 0, 1, 1, 6, 6, 0
            6, 6, 0, 6, 0, 1, 0, 6, 0, 6
            6, 6, 5, 1, 0, 1, 0, 6, 5, 1
            6, 6, 0, 0, 0, 1, 0, 6, 0, 0
            6, 5, 5, 0, 0, 0, 0, 5, 5, 0
            6, 5, 0, 0, 1, 0, 0, 5, 0, 0
            1, 1, 1, 0, 0, 1, 1, 1, 1, 0
            6, 0, 0, 0, 2, 0, 0, 0, 0, 0
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            """)
    void aDayIsFullWhenEveryLessonHeldWasMissed(
            int held,
            int missed,
            int ill,
            int pass,
            int late,
            int days,
            int illDays,
            int lessons,
            int illL,
            int passL) {
        assertEquals(
                new Missed(days, illDays, lessons, illL, passL, late),
                Missed.of(List.of(new Day(held, missed, ill, pass, late))));
    }

    @Test
    void daysAndPupilsAddUp() {
        Missed anna = Missed.of(List.of(new Day(6, 6, 6, 0, 0), new Day(5, 2, 0, 1, 1), new Day(6, 6, 0, 0, 0)));
        assertEquals(new Missed(2, 1, 14, 6, 1, 1), anna);
        assertEquals(7, anna.unexcused());
        assertEquals(new Missed(4, 2, 28, 12, 2, 2), anna.plus(anna));
        assertEquals(anna, anna.plus(Missed.NOTHING));
    }
}
