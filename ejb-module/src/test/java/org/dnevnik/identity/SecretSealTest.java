package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private static final byte[] SECRET = "a secret of a person".getBytes(StandardCharsets.US_ASCII);

    private static SecretSeal keyed(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SecretSeal(Optional.of(SecretSeal.key(Base64.getEncoder().encodeToString(key) + "\n")));
    }

    private static String text(byte[] kept) {
        return new String(kept, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsSealedOpensForItsOwnerAndDoesNotLieOpen() {
        byte[] kept = keyed(1).seal(7, SECRET);
        assertFalse(text(kept).contains("secret"));
        assertArrayEquals(SECRET, keyed(1).open(7, kept));
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTime() {
        assertFalse(text(keyed(1).seal(7, SECRET)).equals(text(keyed(1).seal(7, SECRET))));
    }

    @Test
    void itOpensNeitherForAnotherOwnerNorWithAnotherKeyNorBentNorWithoutOne() {
        byte[] kept = keyed(1).seal(7, SECRET);
        assertThrows(IllegalStateException.class, () -> keyed(1).open(8, kept));
        assertThrows(IllegalStateException.class, () -> keyed(2).open(7, kept));
        assertThrows(IllegalStateException.class, () -> new SecretSeal(Optional.empty()).open(7, kept));
        kept[kept.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> keyed(1).open(7, kept));
    }

    @Test
    void whatWasKeptBeforeThereWasAKeyStillOpens() {
        byte[] kept = new SecretSeal(Optional.empty()).seal(7, SECRET);
        assertArrayEquals(SECRET, keyed(1).open(7, kept));
    }

    @Test
    void aKeyOfAnotherLengthIsNone() {
        assertEquals(
                "DNEVNIK_SECRETS_KEY needs 32 bytes in Base64, not 3",
                assertThrows(IllegalStateException.class, () -> SecretSeal.key("AAAA"))
                        .getMessage());
    }
}
