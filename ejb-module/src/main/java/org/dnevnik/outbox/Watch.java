package org.dnevnik.outbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Looks at something from time to time, and says at any time, without looking, whether it is there. */
final class Watch implements Runnable {

    /** A look that hangs tells as much as one that fails. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private record Seen(boolean there, long at) {}

    private final BooleanSupplier look;
    private final LongSupplier nanos;
    private volatile Seen last;

    Watch(BooleanSupplier look, LongSupplier nanos) {
        this.look = look;
        this.nanos = nanos;
        this.last = new Seen(false, nanos.getAsLong());
    }

    @Override
    public void run() {
        last = new Seen(look.getAsBoolean(), nanos.getAsLong());
    }

    boolean isThere() {
        Seen seen = last;
        return seen.there && nanos.getAsLong() - seen.at <= FRESH.toNanos();
    }
}
