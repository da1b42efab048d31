package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.OutboxEvent;

/** One transaction from the outbox to the mail server: an event is gone from the one once the other has taken its letters. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = MessagingException.class)
class MailHandling {

    private static final System.Logger LOG = System.getLogger(MailHandling.class.getName());

    @Inject
    private Outbox outbox;

    @Inject
    @Any
    private Instance<MailSource> sources;

    @Inject
    private MailGateway gateway;

    /** @throws MessagingException when the server did not take a letter; the event waits in the outbox then */
    void handle(String event) throws MessagingException {
        for (OutboxEvent taken : outbox.take(List.of(event))) {
            for (MailSource source : sources) {
                if (source.kind().equals(taken.kind())) {
                    send(source, taken.payload());
                }
            }
        }
    }

    private void send(MailSource source, String payload) throws MessagingException {
        for (Mail mail : source.write(payload)) {
            try {
                gateway.send(mail);
                source.sent(payload);
            } catch (SendFailedException e) {
                if (!MailFault.isForGood(e)) {
                    throw e;
                }
                LOG.log(
                        Level.WARNING,
                        "a letter was refused for good: {0}",
                        e.getClass().getSimpleName());
                source.refused(payload);
            }
        }
    }
}
