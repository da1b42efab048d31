package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /** Made with half of today's memory, as a hash of former years would be. */
    private static final String OLD = PasswordHash.of("пароль 1").replace("m=19456", "m=9728");

    @Test
    void aPasswordOpensItsHashAlone() {
        String hash = PasswordHash.of("пароль 1");
        assertTrue(PasswordHash.matches("пароль 1", hash));
        assertFalse(PasswordHash.matches("пароль 2", hash));
        assertFalse(PasswordHash.matches("", hash));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(PasswordHash.of("пароль 1"), PasswordHash.of("пароль 1"));
    }

    @Test
    void aHashIsJudgedByItsOwnParameters() {
        assertTrue(PasswordHash.isOutdated(OLD));
        assertFalse(PasswordHash.matches("пароль 1", OLD), "the same salt gives another hash with other parameters");
        assertFalse(PasswordHash.isOutdated(PasswordHash.of("пароль 1")));
    }

    @Test
    void whatIsNoHashOpensNothing() {
        assertThrows(IllegalStateException.class, () -> PasswordHash.matches("пароль 1", "пароль 1"));
    }
}
