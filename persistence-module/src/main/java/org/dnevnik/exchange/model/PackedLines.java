package org.dnevnik.exchange.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The lines of one table in a package that may come from anybody: neither one of them nor all together may be too long. */
final class PackedLines implements AutoCloseable {

    /** More rows no school has in one table. */
    static final int MOST = 5_000_000;

    private static final int LONGEST = 1 << 20;

    private final BufferedReader lines;

    PackedLines(ZipFile zip, ZipEntry entry) throws IOException {
        lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    /** @throws Refusal {@link PackageRefusal#TOO_LARGE} */
    static int count(ZipFile zip, ZipEntry entry) throws IOException {
        int count = 0;
        try (PackedLines lines = new PackedLines(zip, entry)) {
            while (lines.next() != null) {
                if (++count > MOST) {
                    throw new Refusal(PackageRefusal.TOO_LARGE);
                }
            }
        }
        return count;
    }

    /**
     * @return null at the end.
     * @throws Refusal {@link PackageRefusal#TOO_LARGE}
     */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c != '\n'; c = lines.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() == LONGEST) {
                throw new Refusal(PackageRefusal.TOO_LARGE);
            }
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
