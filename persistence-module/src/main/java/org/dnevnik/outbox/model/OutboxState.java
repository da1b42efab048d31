package org.dnevnik.outbox.model;

import java.util.Set;

/** Where an outbox row stands; the transitions are told at {@link OutboxRow}. */
public enum OutboxState {
    /** Waits for a relay. */
    PENDING,
    /** Taken by a relay: its message is on the way, or was lost with the node that carried it. */
    SENT,
    /** Its handling failed as often as the broker tries; an administrator decides. */
    DEAD;

    /** Whether a row in this state may come into the next one. */
    public boolean mayBecome(OutboxState next) {
        return following().contains(next);
    }

    private Set<OutboxState> following() {
        return switch (this) {
            case PENDING -> Set.of(SENT);
            case SENT -> Set.of(SENT, PENDING, DEAD);
            case DEAD -> Set.of(PENDING);
        };
    }
}
