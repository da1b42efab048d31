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
}
