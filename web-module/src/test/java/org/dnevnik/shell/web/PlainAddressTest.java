package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources/../people",
                "/resources/%2e%2E/people",
                "/resources/.%2e/people",
                "/sign-out/..",
                "/sign-out/./people",
                "/resources/..;x=1/people",
                "/people;/resources/",
                "/resources/..%2fpeople",
                "/resources/..%5Cpeople",
                "/resources/..\\people"
            })
    void anAddressThatMeansAnotherIsNone(String address) {
        assertFalse(PlainAddress.isPlain(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                "/school/people.xhtml",
                "/resources/shell/form.js",
                "/.well-known/jwks.json",
                "/calendar/0a-b_c.ics",
                "/data/reports/card.pdf",
                "/v2/persons/1/marks/2026-11-26T00:00:00.000/2026-11-27",
                "/help/%D0%B6%D1%83%D1%80%D0%BD%D0%B0%D0%BB",
                "/v2/files/a..b"
            })
    void anAddressOfOursIsPlain(String address) {
        assertTrue(PlainAddress.isPlain(address), address);
    }
}
