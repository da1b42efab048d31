package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.Notifications;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.OutboxEvent;
import org.dnevnik.people.Families;

/** One transaction from the outbox to the notifications: an event is gone from the one if and only if it is in the other. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class NoticeHandling {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected NoticeHandling() {}

    NoticeHandling(EntityManager em, Outbox outbox, SchoolClock clock) {
        this.em = em;
        this.outbox = outbox;
        this.clock = clock;
    }

    void handle(List<String> events) {
        List<OutboxEvent> taken = outbox.take(events);
        if (!taken.isEmpty()) {
            new Notifications(em).announce(asArray(taken), clock.today(Families.REGION));
        }
    }

    /** Payloads are JSON already, ids and kinds are ours: a payload that is broken fails in the database, and stays its own fault. */
    static String asArray(List<OutboxEvent> events) {
        return events.stream()
                .map(e -> "{\"event\":\"" + e.event() + "\",\"kind\":\"" + e.kind() + "\",\"notice\":" + e.payload()
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
