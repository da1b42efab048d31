package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.Rules;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Push;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");

    private final EndedSessions ended = new EndedSessions(new SchoolClock(Clock.fixed(NOON, ZoneOffset.UTC)));

    private static SignedIn read(long person, Instant at) {
        return new SignedIn(
                1, person, "", "", List.of(), false, new Rules(Set.of(), Set.of()), at, false, false, at, false, 1);
    }

    @Test
    void whatWasReadAMomentAgoIsBelieved() {
        assertFalse(ended.doubts(read(1, NOON.minusSeconds(59))));
    }

    @Test
    void whatWasReadAMinuteAgoIsReadAnew() {
        assertTrue(ended.doubts(read(1, NOON.minusSeconds(60))));
    }

    @Test
    void anEndElsewhereIsHeardAtOnceAndConcernsThatPersonAlone() {
        ended.heard(Push.SESSIONS, List.of(1L));
        assertTrue(ended.doubts(read(1, NOON.minusSeconds(1))));
        assertFalse(ended.doubts(read(2, NOON.minusSeconds(1))));
    }

    @Test
    void whatWasReadLongEnoughAfterTheEndIsBelievedAgain() {
        ended.heard(Push.SESSIONS, List.of(1L));
        assertTrue(ended.doubts(read(1, NOON.plusSeconds(4))));
        assertFalse(ended.doubts(read(1, NOON.plusSeconds(5))));
    }

    @Test
    void anEndOfTokensConcernsTheirOwnerOrWhenAProgramIsSwitchedOffEverybody() {
        ended.heard(Push.GRANTS, List.of(1L));
        assertTrue(ended.doubts(read(1, NOON)));
        assertFalse(ended.doubts(read(2, NOON)));
        ended.heard(Push.GRANTS, List.of(0L));
        assertTrue(ended.doubts(read(2, NOON)));
        assertFalse(ended.doubts(read(2, NOON.plusSeconds(5))));
    }

    @Test
    void whatWasReadBeforeTheClockWasPutBackIsReadAnew() {
        assertTrue(ended.doubts(read(1, NOON.plusSeconds(3_600))));
        assertFalse(ended.doubts(read(1, NOON.plusSeconds(5))), "the clock of another node may be ahead a little");
    }

    @Test
    void otherNewsEndNothing() {
        ended.heard("MARK", List.of(1L));
        assertFalse(ended.doubts(read(1, NOON)));
    }

    @Test
    void aLineThatWasBrokenMakesEverybodyDoubtful() {
        ended.missed();
        assertTrue(ended.doubts(read(1, NOON.minusSeconds(1))));
        assertFalse(ended.doubts(read(1, NOON)));
    }
}
