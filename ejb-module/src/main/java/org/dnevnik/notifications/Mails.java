package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dnevnik.outbox.Outbox;
import org.eclipse.microprofile.config.Config;

/** Where features say that a letter has to go. It waits in the outbox until a mail server has taken it. */
@ApplicationScoped
public class Mails {

    static final String QUEUE = "mail";

    @Inject
    private Outbox outbox;

    @Inject
    private Config config;

    /** Whether this installation has a mail server. */
    public boolean isOn() {
        return config.getOptionalValue("DNEVNIK_MAIL_HOST", String.class)
                .filter(host -> !host.isBlank())
                .isPresent();
    }

    /**
     * Adds a letter to the running transaction.
     *
     * @param kind of its {@link MailSource}
     */
    public void add(String kind, String payload) {
        outbox.add(QUEUE, kind, null, payload);
    }
}
