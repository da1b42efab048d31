package org.dnevnik.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final AtomicInteger reads = new AtomicInteger();
    private final Lately<Integer> lately = new Lately<>();

    private int asked(Duration fresh, Instant now) {
        return lately.within(fresh, now, reads::incrementAndGet);
    }

    @Test
    void whatWasReadServesUntilItsTimeIsOver() {
        assertEquals(1, asked(FRESH, NOW));
        assertEquals(1, asked(FRESH, NOW.plusSeconds(9)));
        assertEquals(2, asked(FRESH, NOW.plusSeconds(10)));
        assertEquals(2, asked(FRESH, NOW.plusSeconds(19)), "its time begins when it is read");
    }

    @Test
    void whoTakesNothingOldReadsAnew() {
        assertEquals(1, asked(FRESH, NOW));
        assertEquals(2, asked(Duration.ZERO, NOW));
        assertEquals(2, asked(FRESH, NOW), "and the others have what was read");
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        assertEquals(1, asked(FRESH, NOW));
        lately.forget();
        assertEquals(2, asked(FRESH, NOW));
    }

    @Test
    void aClockThatWasPutBackKeepsNothingAlive() {
        assertEquals(1, asked(FRESH, NOW));
        assertEquals(2, asked(FRESH, NOW.minusSeconds(3_600)));
    }

    @Test
    void aSourceThatFailsLeavesWhatWasThere() {
        assertEquals(1, asked(FRESH, NOW));
        assertThrows(
                IllegalStateException.class,
                () -> lately.within(Duration.ZERO, NOW, () -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertEquals(1, asked(FRESH, NOW));
    }
}
