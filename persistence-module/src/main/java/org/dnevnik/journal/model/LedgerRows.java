package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;

/** The ledger from its only writable side: rows are added, and the database refuses anything else. */
public class LedgerRows {

    private static final String APPEND = """
            INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil, old_value, new_value)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CAST(?9 AS bigint), CAST(?10 AS bigint), ?11, ?12)""";

    private final EntityManager em;

    public LedgerRows(EntityManager em) {
        this.em = em;
    }

    /** Adds a row to the running transaction. */
    public void append(LedgerRow row) {
        em.createNativeQuery(APPEND)
                .setParameter(1, row.year())
                .setParameter(2, row.school())
                .setParameter(3, java.sql.Timestamp.from(row.at()))
                .setParameter(4, row.by().account())
                .setParameter(5, row.by().person())
                .setParameter(6, row.by().address())
                .setParameter(7, row.kind().name())
                .setParameter(8, row.lesson())
                .setParameter(9, row.work())
                .setParameter(10, row.pupil())
                .setParameter(11, row.oldValue())
                .setParameter(12, row.newValue())
                .executeUpdate();
    }
}
