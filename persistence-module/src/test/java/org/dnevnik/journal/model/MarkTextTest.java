package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            5,      5,   5
            ' 4 - ', 4-,  4
            4−,     4-,  4
            3+,     3+,  3
            1,      1,   1
            осв,    осв, -
            ОСВ,    осв, -
            зч,     зч,  -
            Нз,     нз,  -
            jcd,    осв, -
            px,     зч,  -
            yp,     нз,  -
            ocв,    осв, -
            """)
    void aMarkIsReadWithItsGrade(String typed, String text, String grade) {
        MarkText read = MarkText.read(typed).orElseThrow();
        assertEquals(new MarkText(new MarkValue(text, grade.equals("-") ? null : Integer.valueOf(grade)), null), read);
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
        assertEquals(new MarkText(null, status), MarkText.read(typed).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"4о, 4, LATE", "4- о, 4-, LATE", "5j, 5, LATE", "3н, 3, ABSENT", "зчп, зч, PASS"})
    void aMarkAndAnAbsenceMayStandTogether(String typed, String mark, Attendance status) {
        MarkText read = MarkText.read(typed).orElseThrow();
        assertEquals(MarkValue.of(mark).orElseThrow(), read.mark());
        assertEquals(status, read.attendance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0+", "5/4", "55", "ну", "освя", "--", "<b>", "5 5 5", "ё", "½"})
    void whatMeansNothingIsNotRead(String typed) {
        assertTrue(MarkText.read(typed).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " "})
    void anEmptiedCellIsNothing(String typed) {
        assertTrue(MarkText.read(typed).orElseThrow().isNothing());
    }

    @Test
    void twoMarksInOneCellAreRecognised() {
        assertTrue(MarkText.isTwoMarks("5/4"));
        assertTrue(MarkText.isTwoMarks("5- 4"));
        assertFalse(MarkText.isTwoMarks("5"));
        assertFalse(MarkText.isTwoMarks("76"));
    }
}
