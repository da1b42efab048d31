package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;

/** The ledger from its only writable side: rows are added, and the database refuses anything else. */
public class LedgerRows {

    /** One statement, because it follows every mark; what waits for its seal is noted with it, see {@code docs/decisions/0010}. */
    private static final String APPEND = """
            WITH added AS (
                INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil,
                                            edu_group, subject, period, old_value, new_value, reason)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS bigint), CAST(?9 AS bigint), CAST(?10 AS bigint),
                        CAST(?11 AS bigint), CAST(?12 AS bigint), CAST(?13 AS bigint), ?14, ?15, ?16)
                RETURNING school, year, id)
            INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added""";

    private final EntityManager em;

    public LedgerRows(EntityManager em) {
        this.em = em;
    }

    /** Adds a row to the running transaction. */
    public void append(LedgerRow row) {
        LedgerAbout about = row.about();
        em.createNativeQuery(APPEND)
                .setParameter(1, row.year())
                .setParameter(2, row.school())
                .setParameter(3, Timestamp.from(row.at()))
                .setParameter(4, row.by().account())
                .setParameter(5, row.by().person())
                .setParameter(6, row.by().address())
                .setParameter(7, row.kind().name())
                .setParameter(8, about.lesson())
                .setParameter(9, about.work())
                .setParameter(10, about.pupil())
                .setParameter(11, about.group())
                .setParameter(12, about.subject())
                .setParameter(13, about.period())
                .setParameter(14, row.oldValue())
                .setParameter(15, row.newValue())
                .setParameter(16, row.reason())
                .executeUpdate();
    }
}
