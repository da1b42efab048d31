package org.dnevnik.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.model.SentMessages.Counted;
import org.dnevnik.exchange.model.SentMessages.Sum;
import org.dnevnik.exchange.view.KnownRequest;
import org.dnevnik.kernel.SchoolClock;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final Instant MINUTE = Instant.parse("2026-11-23T09:00:00Z");
    private static final SchoolClock CLOCK = new SchoolClock(Clock.fixed(MINUTE.plusSeconds(30), ZoneOffset.UTC));

    private final Quotas quotas = new Quotas(CLOCK);

    @Test
    void aMinuteHasRoomForSoManyAndTheFirstTooManyIsToldOf() {
        KnownRequest sender = sender(2, 100);
        assertTrue(quotas.take(sender).isEmpty());
        assertTrue(quotas.take(sender).isEmpty());
        assertEquals(new Quotas.Excess(2, false, true), quotas.take(sender).orElseThrow());
        assertEquals(new Quotas.Excess(2, false, false), quotas.take(sender).orElseThrow());
        assertEquals(List.of(new Counted(7, MINUTE, 2, 2)), quotas.drained());
        assertEquals(List.of(), quotas.drained());
    }

    @Test
    void whatOtherNodesHaveTakenCountsToo() {
        KnownRequest sender = sender(10, 100);
        quotas.take(sender);
        quotas.drained();
        quotas.take(sender); // not told yet
        quotas.know(List.of(new Sum(7, 8, 8)), quotas.now());
        assertTrue(quotas.take(sender).isEmpty());
        assertFalse(quotas.take(sender).isEmpty());
    }

    @Test
    void aDayHasItsOwnBound() {
        KnownRequest sender = sender(10, 20);
        quotas.know(List.of(new Sum(7, 20, 0)), quotas.now());
        assertEquals(new Quotas.Excess(20, true, true), quotas.take(sender).orElseThrow());
    }

    @Test
    void whatCouldNotBeToldIsToldWithTheNext() {
        KnownRequest sender = sender(10, 20);
        quotas.take(sender);
        quotas.putBack(quotas.drained());
        quotas.take(sender);
        assertEquals(List.of(new Counted(7, MINUTE, 2, 0)), quotas.drained());
    }

    private static KnownRequest sender(int perMinute, int perDay) {
        return new KnownRequest(7, "Портал", true, "", perMinute, perDay, RequestState.doesNotExist, null, null);
    }
}
