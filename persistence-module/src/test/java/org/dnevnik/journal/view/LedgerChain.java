package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.LedgerSeals;
import org.dnevnik.kernel.Caller;

/** The ledger of a school that has nothing but a ledger, and a hand that reaches past the application. */
final class LedgerChain {

    static final int YEAR = 2026;

    private final EntityManager em;
    private final long school;

    LedgerChain(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** Rows as the journal writes them: they wait for their seals. */
    void write(int rows) {
        for (int i = 0; i < rows; i++) {
            new LedgerRows(em)
                    .append(new LedgerRow(
                                    YEAR,
                                    school,
                                    Instant.parse("2026-11-25T17:00:00.123456Z").plusSeconds(i),
                                    new Caller(1, 2, List.of(), "10.0.0.1"),
                                    Kind.WORK,
                                    LedgerAbout.lesson(100 + i).work(5L),
                                    i == 0 ? null : "было «" + i + "»",
                                    "стало")
                            .because(i % 2 == 0 ? null : "ошибка"));
        }
    }

    LedgerHead seal() {
        try {
            return new LedgerSeals(em.unwrap(Connection.class)).sealAll(school);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LedgerVerdict check() {
        try {
            return new LedgerCheckQuery(em.unwrap(Connection.class), school).whole();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Past the application's rights, as whoever owns the database could; {@code :school} and {@code :n}, the row with this seal. */
    void byHand(String sql, int... seals) {
        StringBuilder text = new StringBuilder(sql.replace(":school", Long.toString(school)));
        for (int seal : seals) {
            int at = text.indexOf(":n");
            text.replace(at, at + 2, Long.toString(row(seal)));
        }
        em.createNativeQuery("SET LOCAL ROLE postgres").executeUpdate();
        em.createNativeQuery(text.toString()).executeUpdate();
        em.createNativeQuery("SET LOCAL ROLE dnevnik_app").executeUpdate();
    }

    long row(int seal) {
        return ((Number) em.createNativeQuery("SELECT ledger FROM journal.ledger_seal WHERE school = ?1 AND seq = ?2")
                        .setParameter(1, school)
                        .setParameter(2, seal)
                        .getSingleResult())
                .longValue();
    }
}
