package org.dnevnik.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks what time it is; tests hand in a moment that stands still, or that they move. */
public class SchoolClock {

    private final InstantSource clock;

    public SchoolClock() {
        this(InstantSource.system());
    }

    public SchoolClock(InstantSource clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The date on the wall of a school in this zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
