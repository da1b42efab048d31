package org.dnevnik.exchange.web.v2;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often somebody may ask: so many requests a second in the long run, and a burst of some at once. One number for each place of a table of
 * fixed size remembers when the requests so far are paid for (the generic cell rate algorithm), so memory is bounded; two people in one place,
 * which is rare, share its pace.
 */
final class Pace {

    private static final int PLACES = 1 << 16;

    private final AtomicLongArray paidUntil = new AtomicLongArray(PLACES);
    private final long cost;
    private final long credit;

    /** @param burst requests that may come at once */
    Pace(int perSecond, int burst) {
        this.cost = Duration.ofSeconds(1).toNanos() / perSecond;
        this.credit = cost * burst;
    }

    /**
     * @param now in nanoseconds of a clock that never goes back
     * @return seconds to wait; 0: welcome now
     */
    long secondsToWait(long who, long now) {
        int place = Long.hashCode(who * 0x9E3779B97F4A7C15L) & PLACES - 1;
        while (true) {
            long before = paidUntil.get(place);
            long from = Math.max(before, now);
            long debt = from + cost - now;
            if (debt > credit) {
                return 1 + (debt - credit) / Duration.ofSeconds(1).toNanos();
            }
            if (paidUntil.compareAndSet(place, before, from + cost)) {
                return 0;
            }
        }
    }
}
