package org.dnevnik.journal.view;

import static org.dnevnik.testing.TestDatabase.committed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dnevnik.journal.model.LedgerSeals;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Several nodes seal at once, and may die while they do. */
class LedgerSealsTest {

    private static final int ROWS = 300;

    @Test
    void manyWritersAndManySealersLeaveOneChainWithoutAGap() throws Exception {
        long school = 770_101;
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> work = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> i < 3 ? () -> writes(school) : () -> seals(school))
                    .toList();
            for (Future<Integer> done : nodes.invokeAll(work)) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        seals(school);
        assertSound(school, 3L * ROWS);
    }

    @Test
    void aSealerThatDiesLeavesItsRowsToTheNext() throws SQLException {
        long school = 770_102;
        writes(school);
        try (Connection node = TestDatabase.application().getConnection()) {
            node.setAutoCommit(false);
            assertEquals(ROWS, new LedgerSeals(node).sealAll(school).seq());
            kill(node);
            assertThrows(SQLException.class, node::commit);
        }
        assertEquals(ROWS, number("SELECT count(*) FROM journal.ledger_unsealed WHERE school = " + school));
        seals(school);
        assertSound(school, ROWS);
    }

    @Test
    void whoeverHoldsASchoolKeepsNobodyFromSealingTheOthers() throws SQLException {
        long held = 770_103;
        long free = 770_104;
        writes(held);
        writes(free);
        try (Connection closing = TestDatabase.application().getConnection()) {
            closing.setAutoCommit(false);
            new LedgerSeals(closing).sealAll(held);
            seals(free);
            assertSound(free, ROWS);
            assertEquals(ROWS, number("SELECT count(*) FROM journal.ledger_unsealed WHERE school = " + held));
            closing.commit();
        }
        assertSound(held, ROWS);
    }

    @Test
    void whatIsNotCommittedIsNotSealed() throws SQLException {
        long school = 770_105;
        writes(school);
        try (Connection teacher = TestDatabase.application().getConnection();
                Statement statement = teacher.createStatement()) {
            teacher.setAutoCommit(false);
            statement.execute(
                    "WITH added AS (INSERT INTO journal.ledger (year, school, at, account, person, address, kind) VALUES (2026, "
                            + school + ", now(), 1, 2, '', 'WORK') RETURNING school, year, id) "
                            + "INSERT INTO journal.ledger_unsealed SELECT school, year, id FROM added");
            seals(school);
            assertSound(school, ROWS);
            teacher.commit();
        }
        seals(school);
        assertSound(school, ROWS + 1L);
    }

    /** As teachers do: each row is a transaction of its own. */
    private static int writes(long school) {
        for (int i = 0; i < ROWS / 50; i++) {
            committed(em -> {
                new LedgerChain(em, school).write(50);
                return 0;
            });
        }
        return 0;
    }

    /** As the timer does, until nothing waits; other schools may be sealed on the way. */
    private static int seals(long school) throws SQLException {
        int sealed = 0;
        do {
            try (Connection node = TestDatabase.application().getConnection()) {
                node.setAutoCommit(false);
                sealed += new LedgerSeals(node).sealWaiting();
                node.commit();
            }
        } while (number("SELECT count(*) FROM journal.ledger_unsealed WHERE school = " + school) > 0);
        return sealed;
    }

    private static void assertSound(long school, long rows) {
        committed(em -> {
            LedgerVerdict verdict = new LedgerChain(em, school).check();
            assertTrue(verdict.isSound(), () -> "found: " + verdict);
            assertEquals(rows, verdict.seq());
            return 0;
        });
        assertEquals(rows, number("SELECT count(*) FROM journal.ledger_seal WHERE school = " + school));
    }

    /** As kill -9 of the node's machine would end it. */
    private static void kill(Connection node) throws SQLException {
        try (Statement statement = node.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            number("SELECT CASE WHEN pg_terminate_backend(" + row.getInt(1) + ", 5000) THEN 1 ELSE 0 END");
        }
    }

    private static long number(String sql) {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
