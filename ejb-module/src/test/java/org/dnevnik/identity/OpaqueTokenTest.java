package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OpaqueTokenTest {

    @Test
    void aTokenIsFoundByItsPrefixAndIsOneWord() {
        String token = OpaqueToken.PERSONAL.make();
        assertTrue(token.matches("dnv_pat_[0-9A-Za-z]{46}"), token);
        assertTrue(OpaqueToken.PERSONAL.looksLike(token));
        assertNotEquals(token, OpaqueToken.PERSONAL.make());
    }

    @Test
    void aMistypedOneOrAnotherKindIsNone() {
        String token = OpaqueToken.PERSONAL.make();
        char other = token.charAt(20) == 'a' ? 'b' : 'a';
        assertFalse(OpaqueToken.PERSONAL.looksLike(token.substring(0, 20) + other + token.substring(21)));
        assertFalse(OpaqueToken.PERSONAL.looksLike(token + "x"));
        assertFalse(OpaqueToken.PERSONAL.looksLike(""));
        assertFalse(OpaqueToken.PERSONAL.looksLike(OpaqueToken.REFRESH.make()));
    }
}
