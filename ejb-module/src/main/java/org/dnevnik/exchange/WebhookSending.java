package org.dnevnik.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.dnevnik.kernel.SchoolClock;

/**
 * Sends what waits, to a few receivers at a time and one after another to each. Whoever hangs holds up nobody else, and what is under way when a node
 * dies is sent again by the next one, under the same name.
 */
@ApplicationScoped
class WebhookSending {

    private static final System.Logger LOG = System.getLogger(WebhookSending.class.getName());
    private static final int AT_ONCE = 8;

    /** So long one receiver is served before others that wait have their turn. */
    private static final Duration TURN = Duration.ofSeconds(30);

    @Inject
    private WebhookDesk desk;

    @Inject
    private WebhookGateway gateway;

    @Inject
    private SchoolClock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** For the container. */
    protected WebhookSending() {}

    WebhookSending(WebhookDesk desk, WebhookGateway gateway, SchoolClock clock) {
        this.desk = desk;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Begins with whatever is due. */
    void begin() {
        int free = places.availablePermits();
        if (free > 0) {
            desk.claim(free).forEach(this::begin);
        }
    }

    private void begin(long hook) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    serve(hook);
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
        }
    }

    /** Sends to one receiver until nothing waits, something fails, or its turn is over. */
    void serve(long hook) {
        try {
            Instant end = clock.now().plus(TURN);
            boolean goesOn = true;
            while (goesOn && clock.now().isBefore(end)) {
                goesOn = sendOne(hook);
            }
            desk.release(hook);
        } catch (PersistenceException | TransactionalException | IllegalStateException e) {
            LOG.log(
                    Level.WARNING,
                    "webhook {0} waits for the database or for the key of its secret: {1}",
                    hook,
                    e.getMessage());
        }
    }

    private boolean sendOne(long hook) {
        Optional<WebhookDesk.Post> next = desk.next(hook);
        return next.isPresent()
                && desk.settle(
                        next.get(),
                        gateway.post(
                                next.get().job().url(),
                                next.get().job().delivery(),
                                next.get().signature(),
                                next.get().text()));
    }
}
