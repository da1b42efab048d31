package org.dnevnik.journal.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.LedgerHash;
import org.dnevnik.journal.model.LedgerLine;
import org.dnevnik.journal.view.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a school's chain and says where it first differs from what was sealed. Plain JDBC, because the command that an operator starts
 * has nothing else; rows stream, so that the memory does not grow with them.
 */
public class LedgerCheckQuery {

    /** After a row was committed it is sealed within seconds; so long may it take where much waits. */
    public static final Duration SEALED_WITHIN = Duration.ofMinutes(10);

    /** Rows of one go: a second or less. */
    public static final int SLICE = 100_000;

    private static final int FETCH = 2000;

    /** How far a row that stands at another's place is looked for. */
    private static final int NEAR = 500;

    // the limit inside keeps each row to a look by its key: a
    // slice costs the same however much the region's ledger holds
    private static final String CHAIN =
            "SELECT s.seq, s.year, s.ledger, s.hash, l.id IS NOT NULL, " + LedgerLine.COLUMNS + """

            FROM journal.ledger_seal AS s
            LEFT JOIN LATERAL (SELECT * FROM journal.ledger AS r WHERE r.id = s.ledger AND r.year = s.year LIMIT 1) AS l ON true
            WHERE s.school = ? AND s.seq > ?
            ORDER BY s.seq LIMIT ?""";

    private static final String TOTAL = "SELECT coalesce(max(seq), 0) FROM journal.ledger_seal WHERE school = ?";

    private static final String SEAL = "SELECT hash FROM journal.ledger_seal WHERE school = ? AND seq = ?";

    private final Connection database;
    private final long school;
    private final LedgerHash hash = new LedgerHash();

    /** @param database with a transaction that runs, otherwise rows do not stream */
    public LedgerCheckQuery(Connection database, long school) {
        this.database = database;
        this.school = school;
    }

    private record Link(
            long seq,
            int year,
            long ledger,
            byte[] hash,
            @Nullable LedgerLine line) {

        LedgerFault fault(Kind kind) {
            return new LedgerFault(kind, seq, year, ledger);
        }
    }

    /** Everything, in one go. */
    public LedgerVerdict whole() throws SQLException {
        LedgerVerdict verdict = slice(0);
        while (!verdict.whole() && verdict.fault() == null) {
            verdict = slice(verdict.seq());
        }
        return verdict;
    }

    /**
     * Looks at the next {@link #SLICE} rows; behind the last, at what stands beside the chain.
     *
     * @param after number of the seal up to which was looked before; 0: nothing yet
     */
    public LedgerVerdict slice(long after) throws SQLException {
        long total = total();
        byte[] before = after == 0 ? LedgerHash.beforeAll() : seal(after);
        if (before == null) {
            return new LedgerVerdict(after, "", total, false, new LedgerFault(Kind.SEAL_REMOVED, after, 0, 0));
        }
        Walk walk = new Walk(after, before);
        LedgerFault fault = walk.fault();
        boolean whole = fault == null && walk.links < SLICE;
        if (whole) {
            fault = new LedgerBesideQuery(database, school).fault();
        }
        return new LedgerVerdict(walk.seq, HexFormat.of().formatHex(walk.seal), total, whole, fault);
    }

    private final class Walk {

        private final List<Signed> signed;
        private long seq;
        private byte[] seal;
        private int links;

        Walk(long seq, byte[] seal) throws SQLException {
            this.signed = Signed.of(database, school, seq);
            this.seq = seq;
            this.seal = seal;
        }

        @Nullable
        LedgerFault fault() throws SQLException {
            try (PreparedStatement statement = database.prepareStatement(CHAIN)) {
                statement.setFetchSize(FETCH);
                statement.setLong(1, school);
                statement.setLong(2, seq);
                statement.setInt(3, SLICE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        LedgerFault fault = step(link(rows), rows);
                        if (fault != null) {
                            return fault;
                        }
                        links++;
                    }
                }
            }
            return links < SLICE ? cutOff() : null;
        }

        private @Nullable LedgerFault step(Link link, ResultSet rows) throws SQLException {
            if (link.seq() != seq + 1) {
                return new LedgerFault(Kind.SEAL_REMOVED, seq + 1, 0, 0);
            }
            LedgerLine line = link.line();
            if (line == null) {
                return link.fault(Kind.REMOVED);
            }
            if (line.school() != school || !Arrays.equals(hash.next(seal, line), link.hash())) {
                return link.fault(standsFurther(link, rows) ? Kind.REORDERED : Kind.ALTERED);
            }
            seq = link.seq();
            seal = link.hash();
            return signedWrongly(link);
        }

        private @Nullable LedgerFault signedWrongly(Link link) {
            return signed.stream()
                    .filter(s -> s.seq() == seq)
                    .map(s -> s.against(link.hash()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(link::fault)
                    .orElse(null);
        }

        /** Whether a row that fits here stands a little further. */
        private boolean standsFurther(Link link, ResultSet rows) throws SQLException {
            for (int i = 0; i < NEAR && rows.next(); i++) {
                LedgerLine line = link(rows).line();
                if (line != null && Arrays.equals(hash.next(seal, line), link.hash())) {
                    return true;
                }
            }
            return false;
        }

        /** A signature behind the end. */
        private @Nullable LedgerFault cutOff() {
            return signed.stream()
                    .filter(s -> s.seq() > seq)
                    .findFirst()
                    .map(s -> new LedgerFault(Kind.NOT_AS_SIGNED, s.seq(), 0, 0))
                    .orElse(null);
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getBytes(4),
                row.getBoolean(5) ? LedgerLine.of(row, 5) : null);
    }

    private long total() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(TOTAL)) {
            statement.setLong(1, school);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private byte @Nullable [] seal(long seq) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SEAL)) {
            statement.setLong(1, school);
            statement.setLong(2, seq);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
