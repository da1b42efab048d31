package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;

/** Looks for receivers that may be sent something; each node does, and none takes what another one has. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimer {

    private static final System.Logger LOG = System.getLogger(WebhookTimer.class.getName());

    @Inject
    private WebhookSending sending;

    @Inject
    private WebhookDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        try {
            sending.begin();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "receivers wait until the database is there: {0}", e.getMessage());
        }
    }

    @Schedule(hour = "4", minute = "20", persistent = false)
    void night() {
        desk.forget();
    }
}
