package org.dnevnik.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final AtomicBoolean there = new AtomicBoolean(true);
    private final AtomicLong nanos = new AtomicLong();
    private final Watch watch = new Watch(there::get, nanos::get);

    @Test
    void nothingIsThereBeforeTheFirstLook() {
        assertFalse(watch.isThere());
    }

    @Test
    void whatWasSeenIsThereUntilALookDoesNotFindIt() {
        watch.run();
        assertTrue(watch.isThere());
        there.set(false);
        assertTrue(watch.isThere());
        watch.run();
        assertFalse(watch.isThere());
    }

    @Test
    void whatNobodyCouldLookAtForLongIsNotThere() {
        watch.run();
        nanos.addAndGet(Watch.FRESH.toNanos());
        assertTrue(watch.isThere());
        nanos.incrementAndGet();
        assertFalse(watch.isThere());
    }
}
