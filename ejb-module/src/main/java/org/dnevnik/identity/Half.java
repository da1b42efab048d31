package org.dnevnik.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Somebody whose password was right and whose code is awaited; lies in the browser's session and opens nothing. */
public record Half(long account, String login, Instant at) implements Serializable {

    /** As long as it takes to find the telephone. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final long serialVersionUID = 1L;

    boolean lives(Instant now) {
        return now.isBefore(at.plus(LIFE));
    }
}
