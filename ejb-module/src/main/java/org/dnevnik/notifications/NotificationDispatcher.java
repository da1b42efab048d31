package org.dnevnik.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.dnevnik.outbox.Outbox;

/**
 * Turns messages into notifications. The message is acknowledged after the database has committed, never in one transaction with
 * it: a message that comes again finds its events gone from the outbox.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/notifications"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationDispatcher implements MessageListener {

    private static final System.Logger LOG = System.getLogger(NotificationDispatcher.class.getName());

    @Inject
    private NoticeHandling handling;

    @Inject
    private Outbox outbox;

    @Override
    public void onMessage(Message message) {
        try {
            List<String> events = message.getBody(String.class).lines().toList();
            if (message.getJMSRedelivered()) {
                handleOneByOne(events);
            } else {
                handling.handle(events);
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** So that one event that cannot be handled does not hold back the rest of its batch. */
    private void handleOneByOne(List<String> events) {
        long failed = events.stream().filter(e -> !handled(e)).count();
        if (failed > 0) {
            throw new IllegalStateException(failed + " of " + events.size() + " events could not be handled");
        }
    }

    private boolean handled(String event) {
        try {
            handling.handle(List.of(event));
            return true;
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "event {0} could not be handled", event);
            outbox.noteFailure(
                    event, e); // fails too when the database is away, and then the whole batch is tried later
            return false;
        }
    }
}
