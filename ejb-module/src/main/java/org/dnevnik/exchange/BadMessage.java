package org.dnevnik.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that cannot be taken for what it should be. Who sent it is what it says itself, as far as that could be read. */
final class BadMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private final Rejection rejection;
    private final transient Sent sent;

    /**
     * What could be read of a message.
     *
     * @param sender  empty: nothing
     * @param message null: no UUID
     */
    record Sent(String sender, @Nullable UUID message) {

        static final Sent UNREADABLE = new Sent("", null);
    }

    /** @param detail what is wrong, without personal data */
    BadMessage(Rejection rejection, Sent sent, String detail) {
        super(detail, null, false, false);
        this.rejection = rejection;
        this.sent = sent;
    }

    Rejection rejection() {
        return rejection;
    }

    Sent sent() {
        return sent;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
