package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsentSpanTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            01, 03, -, -, true
            01, 01, 2, 4, true
            01, 01, 3, 3, true
            03, 01, -, -, false
            01, 02, 1, 2, false
            01, 01, 4, 2, false
            01, 01, 2, -, false
            01, 01, 2, 16, false
            01, 01, -1, 2, false
            """)
    void lessonsAreOfOneDayAndInOrder(
            String from, String to, @Nullable Integer first, @Nullable Integer last, boolean whole) {
        assertEquals(whole, new AbsentSpan(day(from), day(to), first, last).isWhole());
    }

    @ParameterizedTest
    @CsvSource({"01, 1, false", "02, 1, false", "02, 2, true", "02, 4, true", "02, 5, false", "03, 2, false"})
    void aLessonFallsIntoIt(String date, int number, boolean holds) {
        assertEquals(holds, new AbsentSpan(day("02"), day("02"), 2, 4).holds(day(date), number));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            01, 05, -, -, true
            04, 05, -, -, false
            03, 03, 1, 1, true
            02, 02, 3, 6, true
            """)
    void twoOfThemMeet(String from, String to, @Nullable Integer first, @Nullable Integer last, boolean meets) {
        AbsentSpan illness = new AbsentSpan(day("02"), day("03"), null, null);
        AbsentSpan other = new AbsentSpan(day(from), day(to), first, last);
        assertEquals(meets, illness.meets(other));
        assertEquals(meets, other.meets(illness));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "4, 6, true", "5, 6, true", "6, 7, false"})
    void partsOfOneDayMeetOnlyWhereTheyShareALesson(int first, int last, boolean meets) {
        AbsentSpan dentist = new AbsentSpan(day("02"), day("02"), 3, 5);
        assertEquals(meets, dentist.meets(new AbsentSpan(day("02"), day("02"), first, last)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-12-" + day);
    }
}
