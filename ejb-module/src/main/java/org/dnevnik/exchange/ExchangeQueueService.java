package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.DeadRequestsQuery;
import org.dnevnik.exchange.view.NodeQueuesQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What the region's operator sees of the queues of other systems, and decides about what could not be answered. */
@Stateless
@DenyAll
public class ExchangeQueueService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ExchangeRecords records;

    @Inject
    private Replays replays;

    /** @param before key of the last dead letter of the slice before; null for the newest */
    @RolesAllowed(Caller.SIGNED_IN)
    public ExchangeQueues state(Caller caller, @Nullable Long before) {
        ExchangePolicy.requireMayRegister(caller);
        return new ExchangeQueues(new NodeQueuesQuery(em).all(), new DeadRequestsQuery(em).of(before, PAGE));
    }

    /**
     * Puts a dead letter to the end of the queue once more, on the node that it came to.
     *
     * @throws NotFound for everybody but the region's operator, and for what is not worth another try
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void replay(Caller caller, long letter) {
        ExchangePolicy.requireMayRegister(caller);
        replays.order(letter);
    }

    /**
     * Gives a dead letter up: its request counts as cancelled.
     *
     * @throws NotFound as {@link #replay}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void drop(Caller caller, long letter) {
        ExchangePolicy.requireMayRegister(caller);
        records.drop(letter, RequestState.cancelled);
    }
}
