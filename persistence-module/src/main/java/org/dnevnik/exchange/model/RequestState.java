package org.dnevnik.exchange.model;

/**
 * Where a request stands, in the eight words of SMEV 3 (basic schema 1.1). The constants are spelt as they travel.
 *
 * <p>A request is usually answered in the transaction that reads it: {@link #requestIsRejectedBySmev} or {@link #responseIsAcceptedBySmev} at
 * once. The states between are seen when something fails behind it.
 */
public enum RequestState {
    /** No such request of this system. */
    doesNotExist,
    /** An operator has sent it on its way once more. */
    requestIsQueued,
    /** Read and found right; answering it failed and is tried again. */
    requestIsAcceptedBySmev,
    /** Refused, with the reason. */
    requestIsRejectedBySmev,
    /** Given up after the last attempt: an operator decides. */
    underProcessing,
    /** Answered; the answer lies at the system's address. */
    responseIsAcceptedBySmev,
    /** Taken back by the system before it was answered, or given up by an operator. */
    cancelled,
    /** The system has said that it has the answer. */
    responseIsDelivered;

    /** Whether nothing was answered yet. */
    public boolean isOpen() {
        return this == requestIsQueued || this == requestIsAcceptedBySmev || this == underProcessing;
    }
}
