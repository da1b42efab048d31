package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Иванова, Анна, ivanova.a",
        "Щёголев, Юрий, shchegolev.iu",
        "Римский-Корсаков, Николай, rimskiikorsakov.n",
        "O'Neill, Mary Ann, oneill.m",
        "Ю, Ян, iu.ia",
        "Ъ, Ь, user."
    })
    void aProposalIsTheSurnameInLatinLettersAndAnInitial(String surname, String given, String login) {
        assertEquals(login, LoginNames.stem(surname, given));
    }

    @Test
    void whereSomebodyHasItANumberFollows() {
        assertEquals("ivanova.a", LoginNames.free("ivanova.a", Set.of("ivanova.anna")));
        assertEquals("ivanova.a3", LoginNames.free("ivanova.a", Set.of("ivanova.a", "ivanova.a2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванова", "Ъ", "王", "Константинопольско-Преображенский-Александровский"})
    void everyProposalIsALoginThatMayBeChosen(String surname) {
        assertDoesNotThrow(() -> Passwords.requireLogin(LoginNames.stem(surname, "Анна")));
    }

    @Test
    void aTemporaryPasswordHasNoLookAlikes() {
        for (int i = 0; i < 1000; i++) {
            String password = TemporaryPassword.make();
            assertTrue(password.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}"), password);
        }
    }
}
