package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(
                em,
                APPEND,
                row.year(),
                row.school(),
                row.at(),
                row.by().account(),
                row.by().person(),
                row.by().address(),
                row.kind().name(),
                about.lesson(),
                about.work(),
                about.pupil(),
                about.group(),
                about.subject(),
                about.period(),
                row.oldValue(),
                row.newValue(),
                row.reason());
    }
}
