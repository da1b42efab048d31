package org.dnevnik.outbox.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An event that must not be lost on its way to a queue.
 *
 * <p>Invariants:
 * <ol>
 * <li>A row is written by the transaction of the change that it announces: both are there, or neither.
 * <li>A row exists as long as its event was not handled; whoever handles it deletes it in the same transaction. So a message
 *     that comes twice finds nothing to do.
 * <li>A dead row has a failure; nothing but an administrator takes it out of that state.
 * </ol>
 *
 * <p>Transitions:
 * <ul>
 * <li>PENDING → SENT: {@link OutboxRows#claim}, a relay takes the row before it sends the message.
 * <li>SENT → PENDING: {@link OutboxRows#giveBack}, the broker refused the message.
 * <li>SENT → SENT: {@link OutboxRows#claimLost}, the message is overdue, its node may have died with it.
 * <li>SENT → DEAD: {@link OutboxRows#bury}, the broker gave the message up after the last attempt.
 * <li>DEAD → PENDING: {@link #replay}, by an administrator.
 * <li>any → deleted: {@link OutboxRows#take}, handled; from DEAD also dropped by an administrator.
 * </ul>
 * The relay moves rows in sets, by SQL whose conditions repeat these transitions; this entity is for the single row on which a
 * human decides.
 */
@Entity
@Table(schema = "outbox", name = "message")
public class OutboxRow {

    @Id
    private long id;

    private @Nullable Long school;

    @Enumerated(EnumType.STRING)
    private OutboxState state = OutboxState.PENDING;

    private @Nullable String failure;

    @Version
    private int version;

    /** For the persistence provider: rows are written by {@link OutboxRows#add}. */
    protected OutboxRow() {}

    /** The school whose event it is; null when it belongs to the region. */
    public @Nullable Long school() {
        return school;
    }

    public boolean isDead() {
        return state == OutboxState.DEAD;
    }

    /** Sends the row on its way once more, as if it had never been tried. */
    public void replay() {
        if (!state.mayBecome(OutboxState.PENDING) || !isDead()) {
            throw new IllegalStateException("only a dead row is replayed, this one is " + state);
        }
        state = OutboxState.PENDING;
        failure = null;
    }
}
