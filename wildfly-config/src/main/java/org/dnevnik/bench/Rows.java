package org.dnevnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table, in the text form of COPY. */
final class Rows implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final PGCopyOutputStream out;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);
    private long count;

    Rows(Connection connection, String tableAndColumns) throws SQLException {
        out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), "COPY " + tableAndColumns + " FROM STDIN");
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            text.append(values[i] == null ? "\\N" : values[i]);
        }
        text.append('\n');
        count++;
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    long count() {
        return count;
    }

    private void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
