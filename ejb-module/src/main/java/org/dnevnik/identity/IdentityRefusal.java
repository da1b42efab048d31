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
    /** Shorter than it must be, or longer than two hundred characters. */
    PASSWORD_LENGTH,
    /** Holds the login, stands on the list of what is tried first, is a date or repeats a few characters. */
    PASSWORD_GUESSED,
    /** Keys that lie beside each other, or the alphabet. */
    PASSWORD_ROW,
    /** A name of the person, of a child or of the school, and little else. */
    PASSWORD_NAME,
    /** No living code with this birth date: mistyped, used, expired, revoked, replaced, or another date. */
    INVITATION,
    /** The person can sign in already. */
    HAS_ACCOUNT,
    /** Pupils below fourteen come in after a guardian has agreed. */
    GUARDIAN_FIRST,
    /** A text that has to be agreed to was not. */
    CONSENT,
    /** A text to agree to lacks its words, or has too many. */
    TEXT,
    /** People are asked for a text from today on at the earliest, and within a year. */
    TEXT_SINCE,
    /** The password typed for proof is not the one in use. */
    PASSWORD_WRONG,
    /** Nobody is left for whom a code or a login could be given out. */
    NOBODY,
    /** No birth date is known by which a code could be answered. */
    NO_BIRTH_DATE,
    /** A code is good for one day to a year. */
    CODE_DAYS,
    /** A link of a letter that was used, is too old or never was. */
    LINK,
    /** This installation sends no letters. */
    MAIL_OFF,
    /** No e-mail address. */
    EMAIL,
    /** Whoever is declined is told why, in three hundred characters at most. */
    REASON,
    /** An age from which on people come in lies between none and eighteen years. */
    AGE,
    /** The code of the second step is wrong, or was used before. */
    FACTOR_CODE,
    /** The secret was shown too long ago, or another one has taken its place. */
    FACTOR_LATE,
    /** The school requires the second step. */
    FACTOR_REQUIRED,
    /** A second step is required from today on at the earliest, and within a year. */
    FACTOR_SINCE,
    /** A token without a name, or with one that is too long. */
    TOKEN_NAME,
    /** Nothing that it would open. */
    TOKEN_SCOPES,
    /** A token is good for one day to a year. */
    TOKEN_DAYS,
    /** Twenty living tokens are enough for everybody. */
    TOKEN_MANY,
    /** A program without a name. */
    PROGRAM_NAME,
    /** No address of the way back, too many, or one that is not safe. */
    PROGRAM_ADDRESS
}
