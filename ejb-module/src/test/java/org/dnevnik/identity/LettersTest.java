package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@example.org", "anna.b+school@mail.example.org", "анна@пример.рф", "o'neil_7@x-y.example"})
    void aPlainAddressIsOne(String address) {
        assertTrue(Letters.isAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org\r\nBcc: x@example.org",
                "anna@example.org\u0000",
                "anna@example.org, x@example.org",
                "anna@[127.0.0.1]",
                "<anna@example.org>",
                "anna\\x@example.org",
                "anna@example",
                "anna@example.o.r",
                "@example.org"
            })
    void whatMailServersReadOtherwiseIsNone(String address) {
        assertFalse(Letters.isAddress(address));
    }
}
