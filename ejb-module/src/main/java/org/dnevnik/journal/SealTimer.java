package org.dnevnik.journal;

import jakarta.annotation.PostConstruct;
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

/**
 * Takes into the chains what was committed since the last look. Each node does so; of two that look at once, each takes the schools that the
 * other has not. What a node that died had not committed is still waiting.
 */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {

    private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());

    @Inject
    private LedgerSealing sealing;

    @Inject
    private LedgerKey key;

    /** A key that is missing is told of when the server starts, not when the first period is closed. */
    @PostConstruct
    void start() {
        key.pair();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        try {
            while (sealing.sealSome()) {
                LOG.log(Level.DEBUG, "a full batch was sealed, there may be more");
            }
        } catch (PersistenceException | TransactionalException | IllegalStateException e) {
            LOG.log(Level.WARNING, "ledgers wait for their seals: {0}", e.toString());
        }
    }
}
