package org.dnevnik.identity;

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

/** Changes signing keys in time, and forgets what has long been over. Each node does so; they wait for each other. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenTimer {

    private static final System.Logger LOG = System.getLogger(TokenTimer.class.getName());

    @Inject
    private TokenKeyDesk keys;

    @Inject
    private GrantDesk grants;

    @Schedule(hour = "*", minute = "*/20", second = "40", persistent = false)
    void tick() {
        try {
            keys.keep();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "signing keys wait for their change: {0}", e.toString());
        }
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        try {
            grants.forget();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "old grants stay until tomorrow: {0}", e.toString());
        }
    }
}
