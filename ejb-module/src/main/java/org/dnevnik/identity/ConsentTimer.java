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

/** Looks whether a consent has begun to be asked for; each node does, and none takes what another one has. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentTimer {

    /** So many people a transaction; a region's are told within some hours, and a school's at once. */
    private static final int PEOPLE = 500;

    private static final int TRANSACTIONS = 20;

    private static final System.Logger LOG = System.getLogger(ConsentTimer.class.getName());

    @Inject
    private ConsentNews news;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void tick() {
        try {
            for (int i = 0; i < TRANSACTIONS && news.tell(PEOPLE); i++) {
                // each is a transaction of its own
            }
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "who is asked for consent is told later: {0}", e.getMessage());
        }
    }
}
