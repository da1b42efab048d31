package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.model.Addressed;
import org.dnevnik.notifications.model.Announced;
import org.dnevnik.notifications.model.Deliveries;
import org.dnevnik.notifications.model.Notifications;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.OutboxEvent;
import org.dnevnik.people.Families;

/** One transaction from the outbox to the notifications: an event is gone from the one if and only if it is in the other. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class NoticeHandling {

    private static final List<String> USUAL = usual();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private SchoolClock clock;

    private Iterable<NewsEar> ears = List.of();

    /** For the container. */
    protected NoticeHandling() {}

    NoticeHandling(EntityManager em, Outbox outbox, SchoolClock clock) {
        this.em = em;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Inject
    void listenTo(@Any Instance<NewsEar> found) {
        ears = found;
    }

    void handle(List<String> events) {
        List<OutboxEvent> taken = outbox.take(events);
        if (!taken.isEmpty()) {
            String news = asArray(taken);
            LocalDate day = clock.today(Families.REGION);
            Announced told = new Notifications(em).announce(news, day, USUAL);
            sendOn(told.addressed());
            ears.forEach(ear -> ear.told(news, day));
        }
    }

    private void sendOn(List<Addressed> addressed) {
        if (!addressed.isEmpty()) {
            Instant now = clock.now();
            new Deliveries(em)
                    .await(addressed.stream()
                            .map(a -> new Deliveries.Waiting(a, Timing.of(a).due(now)))
                            .toList());
        }
    }

    private static List<String> usual() {
        return Stream.of(NoticeTopic.values())
                .flatMap(t -> t.usual().stream().map(c -> t + " " + c))
                .toList();
    }

    /** Payloads are JSON already, ids and kinds are ours: a payload that is broken fails in the database, and stays its own fault. */
    static String asArray(List<OutboxEvent> events) {
        return events.stream()
                .map(e -> "{\"event\":\"" + e.event() + "\",\"kind\":\"" + e.kind() + "\",\"topic\":\""
                        + NoticeTopic.of(e.kind()) + "\",\"school\":" + e.school() + ",\"notice\":" + e.payload() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
