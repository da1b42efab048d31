package org.dnevnik.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.dnevnik.journal.view.LedgerCheckQuery;
import org.dnevnik.journal.view.LedgerFault;
import org.dnevnik.journal.view.LedgerVerdict;

/**
 * What an operator calls to check the ledgers of schools without the application: {@code bin/dnevnik-ledger.sh [school …]}, all schools where
 * none is named. The database is told by {@code DNEVNIK_DB_URL}, {@code DNEVNIK_DB_USER}, {@code DNEVNIK_DB_PASSWORD}; it is only read.
 */
public final class CheckLedger {

    /** Every ledger is as it was written. */
    public static final int SOUND = 0;

    /** In at least one something was altered. */
    public static final int BENT = 1;

    /** Nobody knows: the database was not read to the end. */
    public static final int UNKNOWN = 2;

    private static final String SCHOOLS =
            "SELECT id, short_name FROM school.school WHERE cardinality(CAST(? AS bigint[])) = 0 OR id = ANY (?) ORDER BY id";

    private final Connection database;
    private final PrintStream out;

    private CheckLedger(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** @param args ids of schools */
    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Long[] schools = Arrays.stream(args).map(Long::valueOf).toArray(Long[]::new);
            System.exit(
                    run(told("DNEVNIK_DB_URL"), told("DNEVNIK_DB_USER"), told("DNEVNIK_DB_PASSWORD"), out, schools));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(UNKNOWN);
        }
    }

    private static String told(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalArgumentException(variable + " is not set");
        }
        return value;
    }

    /** @return {@link #SOUND}, {@link #BENT} or {@link #UNKNOWN} */
    public static int run(String url, String user, String password, PrintStream out, Long... schools) {
        Properties access = new Properties();
        access.setProperty("user", user);
        access.setProperty("password", password);
        try (Connection database = DriverManager.getConnection(url, access)) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            return new CheckLedger(database, out).all(schools);
        } catch (SQLException e) {
            out.println("The ledgers could not be read: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private int all(Long... asked) throws SQLException {
        Map<Long, String> schools = schools(asked);
        List<Long> unknown = Arrays.stream(asked)
                .filter(school -> !schools.containsKey(school))
                .toList();
        unknown.forEach(school -> out.println("school " + school + ": there is none"));
        int result = unknown.isEmpty() ? SOUND : UNKNOWN;
        for (Map.Entry<Long, String> school : schools.entrySet()) {
            if (!isSound(school.getKey(), school.getValue())) {
                result = BENT;
            }
        }
        return result;
    }

    private Map<Long, String> schools(Long... asked) throws SQLException {
        Map<Long, String> schools = new LinkedHashMap<>();
        try (PreparedStatement statement = database.prepareStatement(SCHOOLS)) {
            statement.setArray(1, database.createArrayOf("bigint", asked));
            statement.setArray(2, database.createArrayOf("bigint", asked));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    schools.put(row.getLong(1), Objects.requireNonNull(row.getString(2)));
                }
            }
        }
        return schools;
    }

    private boolean isSound(long school, String name) throws SQLException {
        long start = System.nanoTime();
        LedgerVerdict verdict = new LedgerCheckQuery(database, school).whole();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "school %d (%s): %s, %.1f s%n", school, name, told(verdict), seconds);
        return verdict.isSound();
    }

    private static String told(LedgerVerdict verdict) {
        LedgerFault fault = verdict.fault();
        String head = verdict.seq() == 0 ? "" : ", head " + verdict.seq() + " " + verdict.hash();
        if (fault == null) {
            return "sound, " + verdict.seq() + " rows" + head;
        }
        String where = fault.seq() == 0 ? "beside the chain" : "at number " + fault.seq();
        return "%s %s, year %d, row %d of journal.ledger; %d rows before it are sound%s"
                .formatted(fault.kind(), where, fault.year(), fault.ledger(), verdict.seq(), head);
    }
}
