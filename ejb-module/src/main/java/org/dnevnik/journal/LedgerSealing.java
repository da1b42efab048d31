package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import org.dnevnik.journal.model.LedgerSeals;

/** The sealer's short transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LedgerSealing {

    @PersistenceContext
    private EntityManager em;

    /** @return whether there may be more */
    boolean sealSome() {
        try {
            return new LedgerSeals(em.unwrap(Connection.class)).sealWaiting() == LedgerSeals.BATCH;
        } catch (SQLException e) {
            throw new IllegalStateException("ledgers could not be sealed", e);
        }
    }
}
