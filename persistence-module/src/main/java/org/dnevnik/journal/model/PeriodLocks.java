package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** Closes reporting periods, and opens them again: a column of the school's table that the journal writes. */
public class PeriodLocks {

    private static final String CLOSE = """
            UPDATE school.reporting_period SET closed_at = ?3, version = version + 1
            WHERE id = ?1 AND school = ?2 AND closed_at IS NULL""";

    private static final String OPEN = """
            UPDATE school.reporting_period SET closed_at = NULL, version = version + 1
            WHERE id = ?1 AND school = ?2 AND closed_at IS NOT NULL""";

    private final EntityManager em;

    public PeriodLocks(EntityManager em) {
        this.em = em;
    }

    /** @return false when it was closed already */
    public boolean close(long school, long period, Instant at) {
        return NativeQuery.write(em, CLOSE, period, school, at) == 1;
    }

    /** @return false when it was open already */
    public boolean open(long school, long period) {
        return NativeQuery.write(em, OPEN, period, school) == 1;
    }
}
