package org.dnevnik.exchange.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ids that the lines of a table get where they are unpacked, in the lines' order. */
final class NewIds {

    /** Ids that one call of a sequence stands for; the same as the entities' allocation. */
    private static final int BLOCK = 50;

    private final Connection database;
    private final @Nullable String sequence;
    private final int rows;
    private long[] ids;

    NewIds(Connection database, @Nullable String sequence, int rows) throws SQLException {
        this.database = database;
        this.sequence = sequence;
        this.rows = rows;
        this.ids = sequence == null ? new long[0] : reserve(rows);
    }

    /** The id of a line's row. */
    long of(int line) {
        return ids[line - 1];
    }

    /** The row of this line was here before. */
    void wasHere(int line, long id) {
        ids[line - 1] = id;
    }

    boolean holds(long number) {
        return number >= 1 && number <= rows;
    }

    /** The id of a row that is gone and has no line; no other row will get it. */
    long ofPerhapsGone(long number) throws SQLException {
        while (number > ids.length) {
            long[] more = reserve(BLOCK);
            int kept = ids.length;
            ids = Arrays.copyOf(ids, kept + more.length);
            System.arraycopy(more, 0, ids, kept, more.length);
        }
        return ids[Math.toIntExact(number) - 1];
    }

    private long[] reserve(int count) throws SQLException {
        int blocks = (count + BLOCK - 1) / BLOCK;
        long[] reserved = new long[count];
        try (PreparedStatement statement =
                database.prepareStatement("SELECT nextval(CAST(? AS regclass)) FROM generate_series(1, ?)")) {
            statement.setString(1, sequence);
            statement.setInt(2, blocks);
            try (ResultSet tops = statement.executeQuery()) {
                for (int i = 0; tops.next(); i++) {
                    long first = tops.getLong(1) - BLOCK + 1;
                    for (int j = i * BLOCK; j < Math.min(count, (i + 1) * BLOCK); j++) {
                        reserved[j] = first + j - (long) i * BLOCK;
                    }
                }
            }
        }
        return reserved;
    }
}
