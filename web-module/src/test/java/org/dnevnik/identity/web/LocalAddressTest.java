package org.dnevnik.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/diary?person=7&week=2026-11-23", "/journal/grid?group=1&subject=2", "/"})
    void aPathOfOursIsKept(String address) {
        assertEquals(address, LocalAddress.of(address));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\/evil.example",
                "javascript:alert(1)",
                "diary",
                "/diary\r\nSet-Cookie: a=b",
                "/sign-in?back=/sign-in",
                "/sign-out"
            })
    void everythingElseLeadsToTheStart(String address) {
        assertEquals("/", LocalAddress.of(address));
    }
}
