package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void theCodesOfSixDigitsAreThoseOfTheStandard(long counter, String code) {
        assertEquals(code, Totp.code(SECRET, counter, 6));
    }

    /** RFC 4648, 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void aSecretIsTypedAsTheStandardSays(String secret, String typed) {
        assertEquals(typed, Totp.base32(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aClockMayBeWrongByHalfAMinuteAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), Totp.matching(SECRET, Totp.code(SECRET, near, 6), now));
        }
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, step - 2, 6), now));
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, step + 2, 6), now));
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, "", now));
    }
}
