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
import jakarta.mail.MessagingException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.dnevnik.outbox.Outbox;

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

    @Override
    public void onMessage(Message message) {
        try {
            List<String> events = message.getBody(String.class).lines().toList();
            long failed = events.stream().filter(e -> !handled(e)).count();
            if (failed > 0) {
                throw new IllegalStateException(failed + " of " + events.size() + " letters could not be written");
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** @return false for a letter that is our own fault: it is tried a few times more and lies with the dead letters then */
    private boolean handled(String event) {
        try {
            handling.handle(event);
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mail server is away, letters wait in the outbox: {0}", e.getMessage());
            outbox.noteFailure(event, e);
            return true;
        } catch (PersistenceException | TransactionalException | IllegalStateException e) {
            LOG.log(Level.WARNING, "letters of event {0} could not be written", event);
            outbox.noteFailure(event, e);
            return false;
        }
    }
}
