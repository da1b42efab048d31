package org.dnevnik.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dnevnik.outbox.model.OutboxRows.Claimed;

/**
 * Moves rows of the outbox to their queues. A commit wakes it, and it waits a moment so that a busy school's changes travel
 * together; a timer wakes it for what was left by a node that died or a broker that was away.
 */
@ApplicationScoped
class OutboxRelay {

    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());

    private static final long GATHER_MILLIS = 150;

    private final AtomicBoolean woken = new AtomicBoolean();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Claims claims;

    @Inject
    private BrokerGateway broker;

    @SuppressWarnings("FutureReturnValueIgnored") // what is moved tells of its failures itself
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filled filled) {
        if (woken.compareAndSet(false, true)) {
            try {
                executor.schedule(this::moveWaiting, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                woken.set(false); // the server is going down: the row waits for its next start, or for another node
            }
        }
    }

    void moveWaiting() {
        woken.set(false);
        move(claims::waiting);
    }

    void moveLost() {
        move(claims::lost);
    }

    private void move(Supplier<List<Claimed>> next) {
        oneAtATime.lock();
        try {
            while (sent(next.get()) == Claims.BATCH) {
                LOG.log(Level.DEBUG, "a full batch went out, there may be more");
            }
        } catch (JMSRuntimeException e) {
            LOG.log(Level.WARNING, "the broker is away, events wait in the outbox: {0}", e.getMessage());
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "the outbox cannot be read now: {0}", FailureText.of(e));
        } finally {
            oneAtATime.unlock();
        }
    }

    private int sent(List<Claimed> claimed) {
        claimed.stream()
                .collect(groupingBy(Claimed::queue, mapping(Claimed::event, toList())))
                .forEach(this::send);
        return claimed.size();
    }

    private void send(String queue, List<String> events) {
        try {
            broker.send(queue, events);
        } catch (JMSRuntimeException e) {
            claims.giveBack(events);
            throw e;
        }
    }
}
