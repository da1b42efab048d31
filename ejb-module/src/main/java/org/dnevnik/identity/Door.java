package org.dnevnik.identity;

/** Through which door somebody has come. */
public enum Door {
    PASSWORD,
    GOSUSLUGI,
    /** With a code of invitation or activation, right after the account was made. */
    CODE,
    /** No sign-in: the same person goes on in a fresh session. */
    KEPT
}
