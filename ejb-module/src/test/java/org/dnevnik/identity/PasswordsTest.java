package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final List<String> WORDS = List.of("Ломоносова", "Алёна", "Ян", "Школа № 7 имени Абрамова");

    private static void require(String password) {
        Passwords.requireGood("lomonosova.a", WORDS, password, Passwords.SHORTEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kurz           | PASSWORD_LENGTH
        aaaabbbb       | PASSWORD_GUESSED
        12051985       | PASSWORD_GUESSED
        12.05.1985     | PASSWORD_GUESSED
        89115551234    | PASSWORD_GUESSED
        password       | PASSWORD_GUESSED
        Password2026!  | PASSWORD_GUESSED
        P@$$w0rd       | PASSWORD_GUESSED
        Привет2026     | PASSWORD_GUESSED
        ghbdtn2026     | PASSWORD_GUESSED
        gfhjkm123      | PASSWORD_GUESSED
        123школа123    | PASSWORD_GUESSED
        мамамама       | PASSWORD_GUESSED
        dnevnikdnevnik | PASSWORD_GUESSED
        x-lomonosova.a | PASSWORD_GUESSED
        qwerty123      | PASSWORD_GUESSED
        asdfghjkl12    | PASSWORD_ROW
        1qaz2wsx       | PASSWORD_ROW
        йцукенгш       | PASSWORD_ROW
        lkjhgfdsa      | PASSWORD_ROW
        абвгдежз       | PASSWORD_ROW
        1q2w3e4r5t     | PASSWORD_ROW
        zxcv-4321      | PASSWORD_ROW
        Ломоносова1    | PASSWORD_NAME
        lomonosova85   | PASSWORD_NAME
        kjvjyjcjdf85   | PASSWORD_NAME
        алена2014!     | PASSWORD_NAME
        Абрамова-77    | PASSWORD_NAME
        """)
    void whatIsTriedFirstIsRefusedWithTheReason(String password, IdentityRefusal reason) {
        assertEquals(
                reason, assertThrows(Refusal.class, () -> require(password)).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "тюлень чайник облако",
                "tramvai-vosem-ryb",
                "Ломоносова любит гречку",
                "gVx7!kQ2",
                "янтарный берег",
                "wert0gol9m"
            })
    void whatIsLongOrUnlikelyIsTakenWithoutRulesAboutSigns(String password) {
        assertDoesNotThrow(() -> require(password));
    }

    @ParameterizedTest
    @CsvSource({"привет, ghbdtn", "ghbdtn, привет", "ab1, фи1"})
    void theOtherLayoutIsKnown(String typed, String meant) {
        assertEquals(meant, KeyRows.otherLayout(typed));
    }
}
