package org.dnevnik.stand;

import java.time.Instant;

/** Whether a request is signed by the system that is registered. */
interface Proof {

    /** @param code that was given, when tokens are asked for; empty at the door */
    void requireSigned(Fields fields, String code, Instant now) throws EsiaError;
}
