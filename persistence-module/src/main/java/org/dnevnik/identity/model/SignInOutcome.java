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
    PROVEN,
    /** The password was right, and the code of the second step is awaited. */
    CODE_ASKED,
    WRONG_CODE,
    /** From here on: through Gosuslugi alone. Nobody here with this SNILS, or no account. */
    ABSENT,
    NOT_ACTIVATED,
    TOO_YOUNG,
    NAME_DIFFERS,
    SNILS_DIFFERS,
    UNCONFIRMED,
    /** The person did not allow what the diary asks for. */
    DENIED,
    /** Gosuslugi gave no answer that can be trusted. */
    AWAY,
    /** The way back belongs to no beginning in this browser. */
    STALE
}
