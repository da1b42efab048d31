package org.dnevnik.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** The events of a message of the relay, each handled by itself: one that cannot be handled, whatever is wrong with it, holds back none of the others. */
@ApplicationScoped
public class RelayedEvents {

    private static final System.Logger LOG = System.getLogger(RelayedEvents.class.getName());

    @Inject
    private Outbox outbox;

    /** For the container. */
    protected RelayedEvents() {}

    RelayedEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The events that a message names. */
    public static List<String> of(Message message) {
        try {
            return message.getBody(String.class).lines().toList();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /**
     * Hands over one event after the other; what keeps one from being handled is noted at its row.
     *
     * @throws IllegalStateException when some could not be handled: the broker sends the message a few times more, and buries it then
     */
    public void each(List<String> events, Consumer<String> handler) {
        long failed = events.stream().filter(e -> !handled(e, handler)).count();
        if (failed > 0) {
            throw new IllegalStateException(failed + " of " + events.size() + " events could not be handled");
        }
    }

    private boolean handled(String event, Consumer<String> handler) {
        try {
            handler.accept(event);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event {0} could not be handled", event);
            outbox.noteFailure(
                    event, e); // fails too when the database is away, and then the whole message is tried later
            return false;
        }
    }
}
