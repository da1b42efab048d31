package org.dnevnik.notifications;

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

/** Looks for what is due; each node does, and none takes what another one has. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackingTimer {

    private static final System.Logger LOG = System.getLogger(PackingTimer.class.getName());

    @Inject
    private Packing packing;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        try {
            packing.pack();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "what is due waits until the database is there: {0}", e.getMessage());
        }
    }

    @Schedule(hour = "4", minute = "10", persistent = false)
    void night() {
        packing.forget();
    }
}
