package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.journal.model.LedgerHead;

/** Reads how far a school's chain reaches. */
public class LedgerStateQuery {

    private static final String HEAD =
            "SELECT seq, encode(hash, 'hex') FROM journal.ledger_seal WHERE school = ?1 ORDER BY seq DESC LIMIT 1";

    private static final String WAITING = "SELECT count(*) FROM journal.ledger_unsealed WHERE school = ?1";

    private final EntityManager em;

    public LedgerStateQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public LedgerHead head(long school) {
        List<Object[]> rows = em.createNativeQuery(HEAD).setParameter(1, school).getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new LedgerHead(((Number) r[0]).longValue(), (String) r[1]))
                .orElse(new LedgerHead(0, ""));
    }

    /** How many rows wait for their seal. */
    public long waiting(long school) {
        Number count =
                (Number) em.createNativeQuery(WAITING).setParameter(1, school).getSingleResult();
        return count.longValue();
    }
}
