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
import java.util.List;
import org.dnevnik.outbox.RelayedEvents;

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

    @Inject
    private NoticeHandling handling;

    @Inject
    private RelayedEvents relayed;

    /** A batch is one transaction; when it comes again, one event that cannot be handled does not hold back the rest. */
    @Override
    public void onMessage(Message message) {
        List<String> events = RelayedEvents.of(message);
        if (redelivered(message)) {
            relayed.each(events, event -> handling.handle(List.of(event)));
        } else {
            handling.handle(events);
        }
    }

    private static boolean redelivered(Message message) {
        try {
            return message.getJMSRedelivered();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
