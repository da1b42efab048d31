package org.dnevnik.journal.view;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.view.LedgerFault.Kind;
import org.junit.jupiter.api.Test;

/** Whatever is done to a ledger by hand is found, and named by the first row that differs. */
class LedgerCheckQueryTest {

    private static final long SCHOOL = 770_001;
    private static final int ROWS = 20;

    private static void sealed(Consumer<LedgerChain> story) {
        rolledBack(em -> {
            LedgerChain chain = new LedgerChain(em, SCHOOL);
            chain.write(ROWS);
            chain.seal();
            story.accept(chain);
        });
    }

    private static void assertFault(LedgerChain chain, Kind kind, long seq) {
        LedgerVerdict verdict = chain.check();
        LedgerFault fault = verdict.fault();
        assertNotNull(fault, "something was found");
        assertEquals(kind, fault.kind());
        assertEquals(seq, fault.seq());
        if (seq > 0) {
            assertEquals(seq - 1, verdict.seq(), "everything before it is sound");
        }
    }

    @Test
    void aLedgerThatNobodyTouchedIsWhole() {
        sealed(chain -> {
            LedgerVerdict verdict = chain.check();
            assertTrue(verdict.isSound());
            assertEquals(ROWS, verdict.seq());
        });
    }

    @Test
    void aSchoolWithoutALedgerIsWhole() {
        rolledBack(em -> assertTrue(new LedgerChain(em, SCHOOL).check().isSound()));
    }

    @Test
    void whatCameLaterContinuesTheChain() {
        sealed(chain -> {
            LedgerHead before = chain.seal();
            chain.write(3);
            assertEquals(before.seq() + 3, chain.seal().seq());
            assertTrue(chain.check().isSound());
        });
    }

    @Test
    void anAlteredRowIsFound() {
        sealed(chain -> {
            chain.byHand("UPDATE journal.ledger SET new_value = '5' WHERE id = :n", 7);
            assertFault(chain, Kind.ALTERED, 7);
        });
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        sealed(chain -> {
            chain.byHand("UPDATE journal.ledger SET reason = NULL WHERE id IN (:n, :n)", 12, 4);
            assertFault(chain, Kind.ALTERED, 4);
        });
    }

    @Test
    void aRowThatBecameAnotherSchoolsIsFound() {
        sealed(chain -> {
            chain.byHand("UPDATE journal.ledger SET school = 770002 WHERE id = :n", 9);
            assertFault(chain, Kind.ALTERED, 9);
        });
    }

    @Test
    void aRemovedRowIsFound() {
        sealed(chain -> {
            chain.byHand("DELETE FROM journal.ledger WHERE id = :n", 5);
            assertFault(chain, Kind.REMOVED, 5);
        });
    }

    @Test
    void aRowThatWasRemovedWithItsSealIsFound() {
        sealed(chain -> {
            chain.byHand("DELETE FROM journal.ledger WHERE id = :n", 5);
            chain.byHand("DELETE FROM journal.ledger_seal WHERE school = :school AND seq = 5");
            assertFault(chain, Kind.SEAL_REMOVED, 5);
        });
    }

    @Test
    void numbersThatWereClosedUpBehindARemovedRowAreFound() {
        sealed(chain -> {
            chain.byHand("DELETE FROM journal.ledger WHERE id = :n", 5);
            chain.byHand("DELETE FROM journal.ledger_seal WHERE school = :school AND seq = 5");
            chain.byHand("UPDATE journal.ledger_seal SET seq = seq + 1000 WHERE school = :school AND seq > 5");
            chain.byHand("UPDATE journal.ledger_seal SET seq = seq - 1001 WHERE school = :school AND seq > 5");
            assertFault(chain, Kind.ALTERED, 5);
        });
    }

    @Test
    void exchangedRowsAreFound() {
        sealed(chain -> {
            long third = chain.row(3);
            long sixth = chain.row(6);
            chain.byHand("UPDATE journal.ledger_seal SET ledger = -ledger WHERE school = :school AND seq IN (3, 6)");
            chain.byHand("UPDATE journal.ledger_seal SET ledger = CASE seq WHEN 3 THEN " + sixth + " ELSE " + third
                    + " END WHERE school = :school AND seq IN (3, 6)");
            assertFault(chain, Kind.REORDERED, 3);
        });
    }

    @Test
    void aRowThatWasPutBesideTheChainIsFound() {
        sealed(chain -> {
            chain.byHand("INSERT INTO journal.ledger (year, school, at, account, person, address, kind, new_value) "
                    + "VALUES (2026, :school, now(), 1, 2, '10.0.0.1', 'MARK', '5')");
            assertFault(chain, Kind.BESIDE, 0);
        });
    }

    @Test
    void aRowThatWasPutBehindTheEndWithASealOfItsOwnIsFound() {
        sealed(chain -> {
            chain.byHand(
                    "WITH added AS (INSERT INTO journal.ledger (year, school, at, account, person, address, kind, new_value) "
                            + "VALUES (2026, :school, now(), 1, 2, '10.0.0.1', 'MARK', '5') RETURNING id) "
                            + "INSERT INTO journal.ledger_seal SELECT :school, 21, 2026, id, sha256('') FROM added");
            assertFault(chain, Kind.ALTERED, 21);
        });
    }

    @Test
    void aRowThatWaitsTooLongIsFoundAndOneThatCameJustNowIsNot() {
        sealed(chain -> {
            chain.write(1);
            assertTrue(chain.check().isSound(), "it is sealed in a moment");
            chain.byHand(
                    "UPDATE journal.ledger_unsealed SET added = now() - interval '11 minutes' WHERE school = :school");
            assertFault(chain, Kind.UNSEALED, 0);
        });
    }

    @Test
    void aRowThatWasRemovedBeforeItsSealIsFound() {
        sealed(chain -> {
            chain.write(1);
            chain.byHand(
                    "UPDATE journal.ledger_unsealed SET added = now() - interval '11 minutes' WHERE school = :school");
            chain.byHand(
                    "DELETE FROM journal.ledger WHERE school = :school AND id IN (SELECT ledger FROM journal.ledger_unsealed)");
            assertFault(chain, Kind.UNSEALED_REMOVED, 0);
        });
    }
}
