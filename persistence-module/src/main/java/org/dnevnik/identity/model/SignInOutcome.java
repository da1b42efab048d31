package org.dnevnik.identity.model;

/** How an attempt to sign in ended, exactly; the visitor is told less. */
public enum SignInOutcome {
    ADMITTED,
    UNKNOWN_LOGIN,
    WRONG_PASSWORD,
    BLOCKED,
    THROTTLED,
    DEMO_OFF,
    NO_POSITION,
    EXPIRED,
    /** Somebody who is in has shown that it is still them. */
    PROVEN
}
