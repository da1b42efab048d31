package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTextTest {

    private static final GradingRule FIVE = GradingRule.usual(GradingRule.Average.PLAIN);

    private static GradingRule rule(Scale.Kind scale) {
        return new GradingRule(Scales.of(scale), GradingRule.Average.PLAIN, 3, List.of(), BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5,      5,   5,  5
            ' 4 - ', 4-,  4,  4
            4−,     4-,  4,  4
            3+,     3+,  3,  3
            1,      1,   1,  2
            осв,    осв, -,  0
            ОСВ,    осв, -,  0
            зч,     зч,  -,  4
            Нз,     нз,  -,  2
            jcd,    осв, -,  0
            px,     зч,  -,  4
            yp,     нз,  -,  2
            ocв,    осв, -,  0
            зачёт,  зч,  -,  4
            .,      •,   -,  0
            ю,      •,   -,  0
            """)
    void aMarkIsReadWithItsGradeAndLevel(String typed, String text, String grade, int level) {
        MarkText read = MarkText.read(typed, FIVE).orElseThrow();
        assertEquals(
                new MarkText(
                        new MarkValue(text, grade.equals("-") ? null : new BigDecimal(grade), Level.of(level)), null),
                read);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            н, ABSENT
            Н, ABSENT
            y, ABSENT
            H, ABSENT
            б, ILL
            ',', ILL
            о, LATE
            j, LATE
            o, LATE
            0, LATE
            п, PASS
            у, PASS
            g, PASS
            """)
    void anAbsenceIsReadInEitherKeyboardLayout(String typed, Attendance status) {
        assertEquals(new MarkText(null, status), MarkText.read(typed, FIVE).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"4о, 4, LATE", "4- о, 4-, LATE", "5j, 5, LATE", "3н, 3, ABSENT", "зчп, зч, PASS"})
    void aMarkAndAnAbsenceMayStandTogether(String typed, String mark, Attendance status) {
        MarkText read = MarkText.read(typed, FIVE).orElseThrow();
        assertEquals(MarkText.read(mark, FIVE).orElseThrow().mark(), read.mark());
        assertEquals(status, read.attendance());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TEN,     10,      10, 10,  5
            TEN,     9,       9,  9,   5
            TEN,     7о,      7,  7,   4
            TEN,     5,       5,  5,   3
            TEN,     4,       4,  4,   2
            TWELVE,  12,      12, 12,  5
            TWELVE,  6,       6,  6,   3
            HUNDRED, 100,     100, 100, 5
            HUNDRED, 84,      84, 84,  4
            HUNDRED, 0,       0,  0,   2
            LETTERS, b,       B,  4.5, 4
            LETTERS, Ф,       A,  5,   5
            LETTERS, с,       C,  4,   4
            LETTERS, E,       E,  3,   3
            LETTERS, F,       F,  2,   2
            PASS,    Зачет,   зч, -,   4
            PASS,    незачёт, нз, -,   2
            """)
    void everyScaleHasItsOwnValues(Scale.Kind scale, String typed, String text, String grade, int level) {
        MarkValue read = MarkText.read(typed, rule(scale)).orElseThrow().mark();
        assertEquals(new MarkValue(text, grade.equals("-") ? null : new BigDecimal(grade), Level.of(level)), read);
    }

    @ParameterizedTest
    @CsvSource({"TEN, 11", "TEN, 5+", "TEN, 0+", "TWELVE, 13", "HUNDRED, 101", "LETTERS, 5", "LETTERS, а", "PASS, 5"})
    void whatAnotherScaleKnowsIsNotRead(Scale.Kind scale, String typed) {
        assertTrue(MarkText.read(typed, rule(scale)).isEmpty());
    }

    @Test
    void aSchoolsOwnScaleReadsItsWordsAndKeepsThemAsTheyAreWritten() {
        Scale own = Scale.own(1, "Слова", "Отл:5:5;хор:4:4;плохо:2:2;зач::4");
        GradingRule rule = new GradingRule(own, GradingRule.Average.PLAIN, 3, List.of(), BigDecimal.ZERO);
        assertEquals(
                new MarkValue("Отл", new BigDecimal("5"), Level.EXCELLENT),
                MarkText.read("ОТЛ", rule).orElseThrow().mark());
        assertEquals("Отл:5:5;хор:4:4;плохо:2:2;зач::4", OwnValues.written(own.values()));
        assertTrue(MarkText.read("5", rule).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            о15,   -,  15
            О 5,   -,  5
            j10,   -,  10
            o7,    -,  7
            4о20,  4,  20
            5-о90, 5-, 90
            """)
    void whoComesLateMayBeToldWithMinutes(String typed, @Nullable String mark, int minutes) {
        MarkText read = MarkText.read(typed, FIVE).orElseThrow();
        assertEquals(Attendance.LATE, read.attendance());
        assertEquals(minutes, read.minutes());
        assertEquals(mark, read.mark() == null ? null : read.mark().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"о0", "о91", "о100", "н15", "б5", "осв15", "о1о"})
    void minutesBelongToWhoComesLateAndEndWithTheLessons(String typed) {
        assertTrue(MarkText.read(typed, FIVE).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0+", "5/4", "55", "ну", "освя", "--", "<b>", "5 5 5", "ё", "½"})
    void whatMeansNothingIsNotRead(String typed) {
        assertTrue(MarkText.read(typed, FIVE).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " "})
    void anEmptiedCellIsNothing(String typed) {
        assertTrue(MarkText.read(typed, FIVE).orElseThrow().isNothing());
    }

    @Test
    void twoMarksInOneCellAreRecognised() {
        assertTrue(MarkText.isTwoMarks("5/4", Scales.FIVE));
        assertTrue(MarkText.isTwoMarks("5- 4", Scales.FIVE));
        assertFalse(MarkText.isTwoMarks("5", Scales.FIVE));
        assertFalse(MarkText.isTwoMarks("76", Scales.FIVE));
        assertTrue(MarkText.isTwoMarks("10/9", Scales.of(Scale.Kind.TEN)));
        assertFalse(MarkText.isTwoMarks("99", Scales.of(Scale.Kind.TEN)));
    }
}
