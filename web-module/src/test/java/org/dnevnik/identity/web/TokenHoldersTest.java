package org.dnevnik.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.identity.EndedSessions;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.kernel.Rules;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Push;
import org.junit.jupiter.api.Test;

/** How long the owner of a token is believed. */
class TokenHoldersTest {

    private static final Instant NOON = Instant.parse("2026-11-26T09:00:00Z");
    private static final long PERSON = 7;

    private Instant now = NOON;
    private int asked;
    private boolean alive = true;
    private final SchoolClock clock = new SchoolClock(() -> now);
    private final EndedSessions ended = new EndedSessions(clock);
    private final TokenHolders holders = new TokenHolders(this::judge, ended, clock);

    private CredentialValidationResult judge(Credential shown) {
        asked++;
        AccountPrincipal owner =
                new AccountPrincipal(new TokenCaller(read(), 1, Set.of(), NOON.plus(Duration.ofSeconds(90))));
        return alive
                ? new CredentialValidationResult(owner, owner.groups())
                : CredentialValidationResult.INVALID_RESULT;
    }

    private SignedIn read() {
        return new SignedIn(
                1, PERSON, "", "", List.of(), false, new Rules(Set.of(), Set.of()), now, false, false, now, false, 0);
    }

    private boolean isKnown() {
        return holders.ofGrant(1, "127.0.0.1").isPresent();
    }

    @Test
    void anOwnerIsReadOnceAMinute() {
        assertTrue(isKnown());
        now = NOON.plusSeconds(59);
        assertTrue(isKnown());
        assertEquals(1, asked);
        now = NOON.plusSeconds(60);
        assertTrue(isKnown());
        assertEquals(2, asked);
    }

    @Test
    void aGrantThatHasEndedByItselfIsNotBelieved() {
        now = NOON.plusSeconds(40);
        assertTrue(isKnown());
        alive = false;
        now = NOON.plusSeconds(89);
        assertTrue(isKnown());
        now = NOON.plusSeconds(90);
        assertFalse(isKnown());
    }

    @Test
    void oneThatWasTakenBackIsReadAnewAtOnce() {
        assertTrue(isKnown());
        alive = false;
        ended.heard(Push.GRANTS, List.of(PERSON));
        assertFalse(isKnown());
    }

    @Test
    void whoIsNoOwnerIsAskedForEachTime() {
        alive = false;
        assertFalse(isKnown());
        assertFalse(isKnown());
        assertEquals(2, asked);
    }
}
