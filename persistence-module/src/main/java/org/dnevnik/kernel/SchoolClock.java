package org.dnevnik.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks what time it is; tests hand in a clock that stands still. */
public class SchoolClock {

    private final Clock clock;

    public SchoolClock() {
        this(Clock.systemUTC());
    }

    public SchoolClock(Clock clock) {
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
