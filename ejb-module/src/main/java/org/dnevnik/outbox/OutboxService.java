package org.dnevnik.outbox;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.outbox.model.OutboxRow;
import org.dnevnik.outbox.model.OutboxRows;
import org.dnevnik.outbox.view.QueueState;
import org.dnevnik.outbox.view.QueueStateQuery;
import org.jspecify.annotations.Nullable;

/** What administrators see of the queue, and decide about its dead letters. */
@Stateless
@DenyAll
public class OutboxService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<Filled> filled;

    /** For the container. */
    public OutboxService() {}

    OutboxService(EntityManager em, Event<Filled> filled) {
        this.em = em;
        this.filled = filled;
    }

    /** @param after key of the last dead row of the slice before; null for the newest */
    @RolesAllowed(Caller.SIGNED_IN)
    public QueueState state(Caller caller, @Nullable String after) {
        List<Long> schools = OutboxPolicy.requireSchools(caller);
        return new QueueStateQuery(em).of(schools, after, PAGE);
    }

    /** Sends one dead row on its way once more. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void replay(Caller caller, long row) {
        dead(caller, row).replay();
        filled.fire(new Filled());
    }

    /**
     * Sends all dead rows on which the caller decides on their way once more.
     *
     * @return how many
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int replayAll(Caller caller) {
        int replayed = new OutboxRows(em).replayAll(OutboxPolicy.requireSchools(caller));
        filled.fire(new Filled());
        return replayed;
    }

    /** Gives a dead row up for good: its event is never announced. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long row) {
        em.remove(dead(caller, row));
    }

    private OutboxRow dead(Caller caller, long id) {
        OutboxRow row = em.find(OutboxRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        OutboxPolicy.requireMayDecide(caller, row == null ? null : row.school());
        if (row == null || !row.isDead()) {
            throw new NotFound("dead letter " + id); // replayed or dropped by somebody else a moment ago
        }
        return row;
    }
}
