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
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.dnevnik.notifications.view.PushDevice;
import org.dnevnik.outbox.Outbox;

/**
 * Sends messages to browsers. As with letters, a service that is away leaves the event in the outbox, which sends it again after a minute; a device
 * that has got its message is not sent it again. One at a time, so that an event that comes twice is seen as sent the second time.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/push"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushDispatcher implements MessageListener {

    static final String QUEUE = "push";

    private static final System.Logger LOG = System.getLogger(PushDispatcher.class.getName());

    @Inject
    private PushDesk desk;

    @Inject
    private PushGateway gateway;

    @Inject
    private Outbox outbox;

    @Override
    public void onMessage(Message message) {
        try {
            List<String> events = message.getBody(String.class).lines().toList();
            long failed = events.stream().filter(e -> !handled(e)).count();
            if (failed > 0) {
                throw new IllegalStateException(failed + " of " + events.size() + " messages could not be made");
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** @return false for a message that is our own fault: it is tried a few times more and lies with the dead letters then */
    private boolean handled(String event) {
        try {
            Optional<PushDesk.Job> job = desk.job(event);
            job.ifPresent(found -> send(event, found));
            return true;
        } catch (PersistenceException | TransactionalException | IllegalStateException e) {
            LOG.log(Level.WARNING, "message of event {0} could not be made", event);
            outbox.noteFailure(event, e);
            return false;
        }
    }

    private void send(String event, PushDesk.Job job) {
        long later = job.devices().stream().filter(d -> !settled(job, d)).count();
        if (later == 0) {
            desk.done(event, job);
        } else {
            LOG.log(Level.WARNING, "{0} devices get their message later", later);
            outbox.noteFailure(event, new IOException("the service of the browser did not take it"));
        }
    }

    /** @return false for a device to which it has to be sent again */
    private boolean settled(PushDesk.Job job, PushDevice device) {
        PushGateway.Outcome outcome = gateway.send(device, job.text(), PushDesk.topic(job.parcel()));
        switch (outcome) {
            case TAKEN -> desk.pushed(job.parcel(), device.id());
            case GONE -> desk.gone(device.id());
            case REFUSED -> LOG.log(Level.WARNING, "the service of a browser does not want a message of ours");
            case LATER -> LOG.log(Level.DEBUG, "a device is tried again");
        }
        return outcome != PushGateway.Outcome.LATER;
    }
}
