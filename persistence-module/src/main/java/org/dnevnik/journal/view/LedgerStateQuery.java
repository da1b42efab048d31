package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.kernel.NativeQuery;

/** Reads how far a school's chain reaches. */
public class LedgerStateQuery {

    private static final String HEAD =
            "SELECT seq, encode(hash, 'hex') FROM journal.ledger_seal WHERE school = ?1 ORDER BY seq DESC LIMIT 1";

    private static final String WAITING = "SELECT count(*) FROM journal.ledger_unsealed WHERE school = ?1";

    private final EntityManager em;

    public LedgerStateQuery(EntityManager em) {
        this.em = em;
    }

    public LedgerHead head(long school) {
        return NativeQuery.rows(em, HEAD, school)
                .findFirst()
                .map(r -> new LedgerHead(number(r[0]), (String) r[1]))
                .orElse(new LedgerHead(0, ""));
    }

    /** How many rows wait for their seal. */
    public long waiting(long school) {
        Number count = (Number) NativeQuery.value(em, WAITING, school);
        return count.longValue();
    }
}
