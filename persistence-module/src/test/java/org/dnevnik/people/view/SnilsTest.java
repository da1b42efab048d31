package org.dnevnik.people.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnilsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            112-233-445 95, true
            112-233-445 96, false
            11223344595,    true
            087-654-303 00, true
            001-001-998 77, true
            1122334459,     false
            112-233-445 9x, false
            """)
    void theChecksumDecides(String text, boolean right) {
        assertEquals(right, Snils.read(text).isPresent());
    }

    @Test
    void itIsShownAsPeopleWriteIt() {
        assertEquals("112-233-445 95", Snils.read("11223344595").orElseThrow().toString());
    }
}
