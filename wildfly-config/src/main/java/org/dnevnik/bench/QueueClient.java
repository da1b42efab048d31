package org.dnevnik.bench;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A connection of the test portal: what it sends is durable, and what it takes it takes off at once, or leaves lying. */
public final class QueueClient implements AutoCloseable {

    /**
     * A message that was taken.
     *
     * @param id message-id, given when it was put down: two copies of one message have the same
     */
    public record Taken(String id, String text) {}

    private final Connection connection;
    private final Session session;
    private final Queue answers;
    private final MessageProducer requests;
    private final MessageConsumer consumer;

    private QueueClient(Connection connection, String selector, int acknowledging) throws JMSException {
        this.connection = connection;
        connection.start();
        session = connection.createSession(false, acknowledging);
        answers = session.createQueue("exchange.replies." + TestPortal.CODE);
        requests = session.createProducer(session.createQueue("exchange.requests"));
        consumer = selector.isEmpty() ? session.createConsumer(answers) : session.createConsumer(answers, selector);
    }

    /** The door of a node by AMQP 1.0, without TLS. */
    public static ConnectionFactory plain(int port) {
        return new JmsConnectionFactory("amqp://127.0.0.1:" + port);
    }

    /**
     * Connects, waiting for the door to be opened.
     *
     * @param selector which answers it takes; empty for all
     */
    public static QueueClient at(ConnectionFactory door, String secret, String selector, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return now(door, secret, selector);
            } catch (JMSException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("nobody lets the system in", e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    /**
     * Connects at once.
     *
     * @throws JMSException when it is not let in
     */
    public static QueueClient now(ConnectionFactory door, String secret, String selector) throws JMSException {
        return connected(door, secret, selector, Session.AUTO_ACKNOWLEDGE);
    }

    /**
     * Connects at once, and acknowledges nothing: whatever it takes lies there still when it has gone.
     *
     * @throws JMSException when it is not let in
     */
    public static QueueClient silent(ConnectionFactory door, String secret) throws JMSException {
        return connected(door, secret, "", Session.CLIENT_ACKNOWLEDGE);
    }

    private static QueueClient connected(ConnectionFactory door, String secret, String selector, int acknowledging)
            throws JMSException {
        Connection connection = door.createConnection(TestPortal.CODE, secret);
        try {
            return new QueueClient(connection, selector, acknowledging);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** @param group by which a selector finds the answer to it: it comes back as the correlation id */
    public void send(String text, String group) throws JMSException {
        TextMessage message = session.createTextMessage(text);
        message.setJMSReplyTo(answers);
        message.setJMSCorrelationID(group);
        requests.send(message);
    }

    /** What the broker says to somebody who wants to read there; it lets nobody. */
    public void requireNotReadable(String address) {
        try {
            session.createConsumer(session.createQueue(address)).close();
        } catch (JMSException expected) {
            return;
        }
        throw new AssertionError(address + " can be read");
    }

    /** As {@link #requireNotReadable}, of sending. */
    public void requireNotWritable(String address) {
        try (MessageProducer producer = session.createProducer(session.createQueue(address))) {
            producer.send(session.createTextMessage("x"));
        } catch (JMSException expected) {
            return;
        }
        throw new AssertionError(address + " can be written to");
    }

    /** As {@link #requireNotReadable}, of making a queue of one's own. */
    public void requireNoQueueMade() {
        try {
            session.createConsumer(session.createTemporaryQueue());
        } catch (JMSException expected) {
            return;
        }
        throw new AssertionError("a queue could be made");
    }

    /** The next answer; empty when none comes. */
    public Optional<String> receive(Duration patience) throws JMSException {
        return take(patience).map(Taken::text);
    }

    /** Likewise, with the name that the broker knows it by. */
    public Optional<Taken> take(Duration patience) throws JMSException {
        TextMessage message = (TextMessage) consumer.receive(patience.toMillis());
        return message == null
                ? Optional.empty()
                : Optional.of(new Taken(message.getJMSMessageID(), message.getText()));
    }

    /** Takes off whatever lies at the address. */
    public void drain(Duration patience) throws JMSException {
        Optional<String> left;
        do {
            left = receive(patience);
        } while (left.isPresent());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
