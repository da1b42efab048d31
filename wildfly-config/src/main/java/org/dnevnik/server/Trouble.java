package org.dnevnik.server;

/** Something the person at the keyboard can mend; the message says how, in one line. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message, null, false, false);
    }
}
