package org.dnevnik.identity.model;

/** The states of an {@link Account}. */
public enum AccountState {
    ACTIVE,
    BLOCKED
}
