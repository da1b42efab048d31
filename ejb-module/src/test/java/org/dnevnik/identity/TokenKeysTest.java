package org.dnevnik.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys come and go, tokens do not break. */
class TokenKeysTest {

    private static TokenKeys node(TokenScene s) {
        return new TokenKeys(s.keyDesk(), s.clock());
    }

    private static String signer(TokenKeys keys) {
        return keys.signer().orElseThrow().kid();
    }

    @Test
    void theFirstKeyIsMadeWhenItIsNeededAndAllNodesHaveTheSame() {
        play(s -> {
            TokenKeys one = node(s);
            String kid = signer(one);
            assertEquals(kid, signer(node(s)));
            assertEquals(1, one.published().getJsonArray("keys").size());
            assertEquals(
                    kid, one.published().getJsonArray("keys").getJsonObject(0).getString("kid"));
            assertFalse(one.published().toString().contains("\"d\""));
        });
    }

    @Test
    void aSuccessorIsShownBeforeItSignsAndTheOldKeyIsKnownUntilItsTokensHaveExpired() {
        play(s -> {
            TokenKeys node = node(s);
            String old = signer(node);
            s.later(TokenKeyDesk.SIGNS_FOR.plusMinutes(1));
            s.keyDesk().keep();
            assertEquals(old, signer(node));
            assertEquals(2, node.published().getJsonArray("keys").size());
            s.later(TokenKeyDesk.SHOWN_BEFORE);
            s.keyDesk().keep();
            assertNotEquals(old, signer(node));
            s.keyDesk().keep();
            assertEquals(2, node.published().getJsonArray("keys").size());
            s.later(AccessTokens.LONGEST_LIFE.minusMinutes(1));
            assertTrue(node.open(old).isPresent());
            s.later(Duration.ofMinutes(2));
            assertTrue(node.open(old).isEmpty());
            assertEquals(1, node.published().getJsonArray("keys").size());
        });
    }

    @Test
    void aKeyThatSomebodyElseMayHaveIsRefusedAndAnotherSigns() {
        play(s -> {
            TokenKeys node = node(s);
            String lost = signer(node);
            assertTrue(s.keyDesk().refuse(lost));
            assertFalse(s.keyDesk().refuse(lost));
            s.later(Duration.ofMinutes(1));
            assertTrue(node.open(lost).isEmpty());
            assertNotEquals(lost, signer(node));
        });
    }

    @Test
    void aKeyThatAnotherNodeHasJustMadeIsFoundWithoutWaitingForTheMinute() {
        play(s -> {
            TokenKeys slow = node(s);
            String old = signer(slow);
            s.later(Duration.ofSeconds(10));
            s.keyDesk().change();
            String fresh = signer(node(s));
            assertNotEquals(old, fresh);
            assertTrue(slow.open(fresh).isPresent());
            assertTrue(slow.open(old).isPresent());
        });
    }

    @Test
    void whoeverReadsTheDatabaseAloneSignsNothing() {
        play(s -> {
            signer(node(s));
            TokenKeyDesk withoutKey = new TokenKeyDesk(s.em(), new WrappingKey(Optional.empty()), s.clock());
            assertTrue(new TokenKeys(withoutKey, s.clock()).signer().isEmpty());
            assertEquals(1L, s.one("SELECT count(*) FROM identity.signing_key WHERE length(private_key) > 1000"));
            s.sql("UPDATE identity.signing_key SET kid = 'another'");
            assertTrue(s.keyDesk().living().isEmpty(), "the name is part of what is encrypted");
        });
    }

    @Test
    void afterTheOuterKeyWasLostTheNextOneSigns() {
        play(s -> {
            String old = signer(node(s));
            TokenKeyDesk other = new TokenKeyDesk(
                    s.em(),
                    new WrappingKey(Optional.of(WrappingKey.key(
                            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(UTF_8))))),
                    s.clock());
            assertNotEquals(old, signer(new TokenKeys(other, s.clock())));
        });
    }
}
