package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final String HOST = "school.example:8080";

    @ParameterizedTest
    @CsvSource({
        "same-origin, http://school.example:8080, true",
        "same-origin, , true",
        "none, , true",
        ", http://school.example:8080, true",
        ", , true",
        "cross-site, http://school.example:8080, false",
        "same-site, , false",
        "same-origin, http://other.example, false",
        "same-origin, http://school.example, false",
        ", null, false",
        ", not an address, false",
    })
    void onlyOurOwnPagesOrderChanges(@Nullable String site, @Nullable String origin, boolean ours) {
        assertEquals(ours, SameOrigin.isOurs(site, origin, HOST));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /journal, true",
        "POST, /sign-in, true",
        "DELETE, /journal, false",
        "PUT, /diary, false",
        "DELETE, /data/journal/card, true",
        "TRACE, /data/journal/card, false",
        "PATCH, /v2/users/me, false",
    })
    void aMethodThatNobodyTakesIsRefused(String method, String path, boolean taken) {
        assertEquals(taken, SameOrigin.isTaken(method, path));
    }
}
