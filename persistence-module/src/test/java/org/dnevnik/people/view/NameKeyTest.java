package org.dnevnik.people.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({"Королёва Алёна, королева алена", "  ИВАНОВА   Анна , иванова анна", "Салтыков-Щедрин, салтыков-щедрин"
    })
    void namesAreFoldedForMatching(String name, String key) {
        assertEquals(key, NameKey.fold(name));
    }

    /** What one cannot see does not make two names of one. */
    @ParameterizedTest
    @CsvSource({
        "Салтыков\u2013Щедрин, салтыков-щедрин",
        "Салтыков - Щедрин, салтыков-щедрин",
        "Королe\u0308ва, королева",
        "Коро\u00adлёва\u00a0Анна, королева анна",
        "О\u2019Коннор, о'коннор",
        "Cидopoв, сидоров",
        "Smith, smith"
    })
    void whatLooksTheSameIsTheSame(String name, String key) {
        assertEquals(key, NameKey.fold(name));
    }
}
