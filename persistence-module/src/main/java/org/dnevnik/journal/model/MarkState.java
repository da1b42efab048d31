package org.dnevnik.journal.model;

/** Where a mark stands in its life; the transitions are told at {@link Mark}. */
public enum MarkState {
    /** Nobody has set one: there is no row. */
    EMPTY,
    SET,
    CHANGED,
    /** Taken back: the row stays without a value. */
    CLEARED;

    /** Whether a mark in this state may come into the next one. */
    public boolean mayBecome(MarkState next) {
        return switch (this) {
            case EMPTY -> next == SET;
            case SET, CHANGED -> next == CHANGED || next == CLEARED;
            case CLEARED -> next == CHANGED;
        };
    }
}
