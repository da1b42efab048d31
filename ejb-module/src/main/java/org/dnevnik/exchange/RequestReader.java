package org.dnevnik.exchange;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Answers other systems, one message after the other. Two transactions, never one over both: the database's commits first, with the answer under the
 * request's MessageID; then that of the broker's session takes the request off and puts the answer down. Whatever ends between them brings the
 * request again, and it finds its answer.
 *
 * <p>No message-driven bean: the container would give reading and answering two sessions and join them in two phases, with a log on the disk.
 */
final class RequestReader implements Runnable {

    private static final System.Logger LOG = System.getLogger(RequestReader.class.getName());

    /** How long a shutdown may wait for the reader. */
    private static final long LOOK_UP_MILLIS = 1_000;

    private static final int PAUSE_SECONDS = 2;

    private final ConnectionFactory connections;
    private final Queue requests;
    private final MessageHandling handling;
    private final FailureNotes failures;
    private final Map<String, Queue> addresses = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Whether the broker was away already when it was looked for last: that is told once. */
    private boolean away;

    RequestReader(ConnectionFactory connections, Queue requests, MessageHandling handling, FailureNotes failures) {
        this.connections = connections;
        this.requests = requests;
        this.handling = handling;
        this.failures = failures;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                read();
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws InterruptedException {
        try (JMSContext session = connections.createContext(JMSContext.SESSION_TRANSACTED);
                JMSConsumer consumer = session.createConsumer(requests)) {
            away = false;
            while (stopped.getCount() > 0) {
                Message message = consumer.receive(LOOK_UP_MILLIS);
                if (message != null) {
                    answer(session, message);
                }
            }
        } catch (JMSRuntimeException | JMSException e) {
            LOG.log(
                    away ? Level.DEBUG : Level.WARNING,
                    "requests of other systems are not read now: {0}",
                    e.getMessage());
            away = true;
        }
    }

    private void answer(JMSContext session, Message message) throws JMSException, InterruptedException {
        String text = MessageText.of(message);
        FutureTask<Optional<Answer>> work = new FutureTask<>(() -> handling.handle(text));
        work.run();
        try {
            String correlation = Objects.requireNonNullElse(message.getJMSCorrelationID(), "");
            work.get().ifPresent(answer -> AnswerGateway.put(session, address(session, answer), answer, correlation));
            session.commit();
        } catch (ExecutionException e) { // whatever is wrong with one message must not end the reading of all others
            LOG.log(Level.WARNING, "a message of another system could not be handled", e.getCause());
            note(text, Objects.requireNonNullElse(e.getCause(), e));
            session.rollback();
        }
    }

    /** Making one asks the broker. */
    private Queue address(JMSContext session, Answer answer) {
        return addresses.computeIfAbsent(answer.code(), code -> session.createQueue(BrokerAddresses.answers(code)));
    }

    private void note(String text, Throwable failure) {
        try {
            failures.note(text, failure);
        } catch (PersistenceException | TransactionalException away) {
            LOG.log(Level.DEBUG, "the database is away: {0}", away.getMessage());
        }
    }
}
