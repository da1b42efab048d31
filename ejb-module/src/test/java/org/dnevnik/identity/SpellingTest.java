package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
        Иванова,  ИВАНОВА,           Иванова
        Алёна,    АЛЕНА,             Алёна
        Иванова,  ПЕТРОВА,           Петрова
        Иванова,  петрова,           Петрова
        Иванова,  Петрова,           Петрова
        Иванов,   САЛТЫКОВ-ЩЕДРИН,   Салтыков-Щедрин
        Иванова,  МАР'ЯНА,           Мар'яна
        Рашидов,  РАШИД ОГЛЫ,        Рашид оглы
        Ли,       О'КОННОР,          О'Коннор
        Ильинична, NULL,             ''
        Ильинична, '',               ''
        """)
    void aNameInCapitalsBecomesOneThatPeopleWrite(String here, String there, String written) {
        assertEquals(written, Spelling.of(here, there));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Петрова,          П••••••
        Анна-Мария,       А•••-М••••
        Ли,               ••
        Рашид оглы,       Р•••• о•••
        """)
    void ofANameThatSomebodyElseHasToldTheFirstLettersAreShown(String name, String shown) {
        assertEquals(shown, Mask.name(name));
    }

    @ParameterizedTest
    @CsvSource({"11223344595, •••-•••-•45 95", "'', ''"})
    void ofASnilsTheLastFourDigitsAreShown(String digits, String shown) {
        assertEquals(shown, Mask.snils(digits));
    }
}
