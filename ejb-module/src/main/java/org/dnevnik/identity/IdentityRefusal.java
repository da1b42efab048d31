package org.dnevnik.identity;

import org.dnevnik.kernel.Reason;

/** Why no account is made, or none opened. */
public enum IdentityRefusal implements Reason {
    /** Nothing waits for this code: mistyped, used, expired, or replaced by another. */
    CODE,
    /** Too many codes were tried from here; a quarter of an hour later it goes on. */
    WAIT,
    /** Names or birth date are missing or cannot be. */
    PERSON,
    /** Three to sixty small Latin letters, digits, dots, dashes and underscores. */
    LOGIN_SHAPE,
    /** Somebody has it. */
    LOGIN_TAKEN,
    /** Shorter than ten characters, or longer than two hundred. */
    PASSWORD_LENGTH,
    /** Holds the login, is a row of keys or repeats a few characters: what is tried first. */
    PASSWORD_GUESSED
}
