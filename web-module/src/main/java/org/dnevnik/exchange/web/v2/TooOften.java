package org.dnevnik.exchange.web.v2;

import jakarta.ws.rs.ClientErrorException;

/** The caller has asked more often than the pace allows. */
final class TooOften extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private final long seconds;

    TooOften(long seconds) {
        super(TOO_MANY_REQUESTS);
        this.seconds = seconds;
    }

    /** After which the next request is welcome. */
    long seconds() {
        return seconds;
    }
}
