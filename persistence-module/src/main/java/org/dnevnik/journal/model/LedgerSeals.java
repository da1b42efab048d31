package org.dnevnik.journal.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes rows that were committed into the chains of their schools, in the running transaction: seals come with it or not at all. A school's
 * chain is written by whoever holds the school's lock, until the end of the transaction; nobody who writes the journal needs it.
 */
public class LedgerSeals {

    /** Rows of one go. */
    public static final int BATCH = 2000;

    private static final int SCHOOLS = 500;

    private static final String LOCK = "20261125, CAST(%s %% 2147483647 AS int)";

    // hops from school to school over the key: what waits may be much, schools are few
    private static final String LOCK_WAITING = """
            WITH RECURSIVE waiting AS (
                (SELECT school FROM journal.ledger_unsealed ORDER BY school LIMIT 1)
                UNION ALL
                SELECT (SELECT u.school FROM journal.ledger_unsealed AS u WHERE u.school > w.school ORDER BY u.school LIMIT 1)
                FROM waiting AS w WHERE w.school IS NOT NULL)
            SELECT school FROM waiting
            WHERE school IS NOT NULL AND pg_try_advisory_xact_lock(""" + LOCK.formatted("school") + ") LIMIT " + SCHOOLS;

    private static final String LOCK_ONE = "SELECT pg_advisory_xact_lock(" + LOCK.formatted("CAST(? AS bigint)") + ")";

    private static final String ROWS = "SELECT u.school, " + LedgerLine.COLUMNS + """

            FROM journal.ledger_unsealed AS u
            JOIN journal.ledger AS l ON l.id = u.ledger AND l.year = u.year
            WHERE u.school = ANY (?)
            ORDER BY u.school, u.ledger, u.year LIMIT\s""" + BATCH;

    private static final String HEADS = """
            SELECT s.school, h.seq, h.hash
            FROM unnest(CAST(? AS bigint[])) AS s(school)
            JOIN LATERAL (SELECT seq, hash FROM journal.ledger_seal WHERE school = s.school ORDER BY seq DESC LIMIT 1) AS h ON true""";

    private static final String SEAL = """
            WITH sealed AS (
                SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS smallint[]), CAST(? AS bigint[]), CAST(? AS bytea[]))
                    AS s(school, seq, year, ledger, hash)),
            gone AS (
                DELETE FROM journal.ledger_unsealed AS u USING sealed AS s
                WHERE u.school = s.school AND u.ledger = s.ledger AND u.year = s.year)
            INSERT INTO journal.ledger_seal (school, seq, year, ledger, hash) SELECT school, seq, year, ledger, hash FROM sealed""";

    private final Connection database;
    private final LedgerHash hash = new LedgerHash();

    /** @param database with a transaction that runs */
    public LedgerSeals(Connection database) {
        this.database = database;
    }

    private record Head(long seq, byte[] hash) {}

    private record Waiting(long school, LedgerLine line) {}

    private record Seal(long school, long seq, LedgerLine line, byte[] hash) {}

    /**
     * Seals what waits, of as many schools as nobody else is sealing.
     *
     * @return how many rows; {@link #BATCH} says that there may be more
     */
    public int sealWaiting() throws SQLException {
        List<Long> schools = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(LOCK_WAITING);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                schools.add(rows.getLong(1));
            }
        }
        return schools.isEmpty() ? 0 : seal(schools);
    }

    /** Waits for the school's chain, seals all that is committed or of this very transaction, and keeps the chain until its end. */
    public LedgerHead sealAll(long school) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(LOCK_ONE)) {
            statement.setLong(1, school);
            statement.execute();
        }
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = seal(List.of(school));
        }
        Head head = heads(List.of(school)).getOrDefault(school, new Head(0, LedgerHash.beforeAll()));
        return new LedgerHead(head.seq(), HexFormat.of().formatHex(head.hash()));
    }

    private int seal(List<Long> schools) throws SQLException {
        List<Waiting> waiting = waiting(schools);
        if (!waiting.isEmpty()) {
            Map<Long, Head> heads = heads(schools);
            List<Seal> seals = new ArrayList<>(waiting.size());
            for (Waiting row : waiting) {
                Head head = heads.getOrDefault(row.school(), new Head(0, LedgerHash.beforeAll()));
                Head next = new Head(head.seq() + 1, hash.next(head.hash(), row.line()));
                heads.put(row.school(), next);
                seals.add(new Seal(row.school(), next.seq(), row.line(), next.hash()));
            }
            write(seals);
        }
        return waiting.size();
    }

    private List<Waiting> waiting(List<Long> schools) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(ROWS)) {
            statement.setArray(1, database.createArrayOf("bigint", schools.toArray()));
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getLong(1), LedgerLine.of(rows, 1)));
                }
            }
            return waiting;
        }
    }

    private Map<Long, Head> heads(List<Long> schools) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(HEADS)) {
            statement.setArray(1, database.createArrayOf("bigint", schools.toArray()));
            Map<Long, Head> heads = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getLong(1), new Head(rows.getLong(2), Objects.requireNonNull(rows.getBytes(3))));
                }
            }
            return heads;
        }
    }

    private void write(List<Seal> seals) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SEAL)) {
            array(statement, 1, "bigint", seals.stream().map(Seal::school).toArray());
            array(statement, 2, "bigint", seals.stream().map(Seal::seq).toArray());
            array(
                    statement,
                    3,
                    "smallint",
                    seals.stream().map(s -> (short) s.line().year()).toArray());
            array(statement, 4, "bigint", seals.stream().map(s -> s.line().id()).toArray());
            array(statement, 5, "bytea", seals.stream().map(Seal::hash).toArray(byte[][]::new));
            statement.executeUpdate();
        }
    }

    private void array(PreparedStatement statement, int parameter, String type, Object[] values) throws SQLException {
        statement.setArray(parameter, database.createArrayOf(type, values));
    }
}
