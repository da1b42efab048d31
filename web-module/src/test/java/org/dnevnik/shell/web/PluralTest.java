package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "0, many",
        "1, one",
        "2, few",
        "4, few",
        "5, many",
        "11, many",
        "12, many",
        "14, many",
        "21, one",
        "22, few",
        "25, many",
        "101, one",
        "111, many",
        "112, many",
        "122, few",
        "-1, one"
    })
    void aRussianNounTakesTheFormOfItsNumber(long count, String form) {
        assertEquals(form, Plural.of(count, Texts.RUSSIAN));
    }

    @ParameterizedTest
    @CsvSource({"0, many", "1, one", "2, many", "21, many"})
    void anEnglishNounKnowsOneAndMany(long count, String form) {
        assertEquals(form, Plural.of(count, Locale.ENGLISH));
    }
}
