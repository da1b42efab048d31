package org.dnevnik.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dnevnik.outbox.model.OutboxRows;
import org.dnevnik.outbox.model.OutboxRows.Claimed;

/** The relay's short transactions: each ends before the broker is spoken to, so that no connection waits for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Claims {

    /** As many events as one message carries. */
    static final int BATCH = 200;

    /** A message handled later than this was lost with its node, or its row is being redelivered: longer than the broker's own attempts. */
    private static final double LOST_AFTER_SECONDS = 60;

    @PersistenceContext
    private EntityManager em;

    List<Claimed> waiting() {
        return new OutboxRows(em).claim(BATCH);
    }

    List<Claimed> lost() {
        return new OutboxRows(em).claimLost(BATCH, LOST_AFTER_SECONDS);
    }

    void giveBack(List<String> events) {
        new OutboxRows(em).giveBack(events);
    }

    void bury(List<String> events) {
        new OutboxRows(em).bury(events);
    }
}
