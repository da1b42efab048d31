package org.dnevnik.notifications;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.dnevnik.notifications.view.PushDevice;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.RelayedEvents;

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

    @Inject
    private RelayedEvents relayed;

    @Override
    public void onMessage(Message message) {
        relayed.each(RelayedEvents.of(message), event -> desk.job(event).ifPresent(job -> send(event, job)));
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
