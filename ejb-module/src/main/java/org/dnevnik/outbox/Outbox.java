package org.dnevnik.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.dnevnik.outbox.model.OutboxRows;
import org.jspecify.annotations.Nullable;

/** Where features put what must be announced, and where the handler of a queue takes it out. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<Filled> filled;

    /** For the container. */
    protected Outbox() {}

    Outbox(EntityManager em, Event<Filled> filled) {
        this.em = em;
        this.filled = filled;
    }

    /**
     * Writes an event within the running transaction of the change that it announces.
     *
     * @param queue   name of the queue whose handler understands the kind
     * @param school  the school where it happened; null for the region
     * @param payload JSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String queue, String kind, @Nullable Long school, String payload) {
        new OutboxRows(em).add(queue, kind, school, payload);
        filled.fire(new Filled());
    }

    /** Takes events out to be handled in the running transaction, oldest first; those handled before are missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OutboxEvent> take(List<String> events) {
        return new OutboxRows(em)
                .take(events).stream()
                        .map(t -> new OutboxEvent(t.event(), t.kind(), t.school(), t.payload()))
                        .toList();
    }

    /** What an event asks, for a handler that must not hold a transaction while it is carried out; empty once it was handled. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OutboxEvent> read(String event) {
        return new OutboxRows(em).read(event).map(t -> new OutboxEvent(t.event(), t.kind(), t.school(), t.payload()));
    }

    /** Notes why an event could not be handled, in a transaction of its own because the handler's is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteFailure(String event, Throwable failure) {
        new OutboxRows(em).noteFailure(event, FailureText.of(failure));
    }
}
