package org.dnevnik.identity;

/** Why a program gets no token. */
public enum TokenRefusal {
    /** No program of this name, a wrong secret, or it is off, or may not come this way. */
    CLIENT,
    /** Unknown login or wrong password. */
    WRONG,
    /** Too many wrong ones. */
    WAIT,
    BLOCKED,
    NO_POSITION,
    /** The school's password is over. */
    EXPIRED,
    /** The school's password opens nothing but the choice of an own one, on the site. */
    TEMPORARY,
    /** A text waits for the person's agreement, on the site. */
    CONSENT,
    /** The account has a second step, or has to set one up: the program is let in on its page of consent. */
    FACTOR,
    /** A guardian approves the devices of this child, and a program that takes the password has none: it is let in on its page of consent. */
    DEVICE,
    /** None of the scopes is one that this program may have. */
    SCOPE,
    /** What was to be changed for a token is unknown, used, too old, or was taken back. */
    GRANT,
    /** This installation gives no tokens out. */
    OFF
}
