package org.dnevnik.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.RelayedEvents;

/**
 * Sends letters. When the mail server is away the message is acknowledged all the same: the event stays in the outbox, which sends it
 * again after a minute, for as long as it takes.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/mail"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDispatcher implements MessageListener {

    private static final System.Logger LOG = System.getLogger(MailDispatcher.class.getName());

    @Inject
    private MailHandling handling;

    @Inject
    private Outbox outbox;

    @Inject
    private RelayedEvents relayed;

    @Override
    public void onMessage(Message message) {
        relayed.each(RelayedEvents.of(message), this::send);
    }

    private void send(String event) {
        try {
            handling.handle(event);
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mail server is away, letters wait in the outbox: {0}", e.getMessage());
            outbox.noteFailure(event, e);
        }
    }
}
