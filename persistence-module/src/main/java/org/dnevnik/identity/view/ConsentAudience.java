package org.dnevnik.identity.view;

/** Who agrees to a text. */
public enum ConsentAudience {
    STAFF,
    /** For themselves. */
    GUARDIAN,
    /** Guardians for a minor. */
    CHILD,
    /** Of fourteen and more, for themselves. */
    PUPIL
}
