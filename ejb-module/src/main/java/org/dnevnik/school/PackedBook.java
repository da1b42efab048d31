package org.dnevnik.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Looks through a packed workbook before anybody builds it in memory: what it is, how large it unpacks, how many rows its sheets have. */
final class PackedBook {

    static final int MOST_ROWS = 20_000;

    private static final long LARGEST = 32L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    // of 3 000 pupils and their families; each takes about a kilobyte when it is built
    private static final int MOST_CELLS = 150_000;

    private final byte[] buffer = new byte[16 * 1024];
    private final ElementCount cells = new ElementCount("c");
    private long unpacked;

    private PackedBook() {}

    /** @throws IOException for a spoilt archive */
    static void check(byte[] content) throws IOException, UnreadableBook {
        new PackedBook().walk(content);
    }

    private void walk(byte[] content) throws IOException, UnreadableBook {
        boolean book = false;
        int parts = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                book |= part.getName().equals("xl/workbook.xml");
                if (part.getName().equals("mimetype") && isOpenDocument(zip)) {
                    throw new UnreadableBook(BookFault.OPEN_DOCUMENT);
                }
                if (parts++ > MOST_PARTS) {
                    throw new UnreadableBook(BookFault.UNPACKS_TOO_LARGE);
                }
                part(zip, part.getName().startsWith("xl/worksheets/"));
            }
        }
        if (!book) {
            throw new UnreadableBook(parts == 0 ? BookFault.DAMAGED : BookFault.NO_WORKBOOK);
        }
    }

    private static boolean isOpenDocument(ZipArchiveInputStream zip) throws IOException {
        return new String(zip.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument");
    }

    private void part(ZipArchiveInputStream zip, boolean sheet) throws IOException, UnreadableBook {
        ElementCount rows = new ElementCount("row");
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (sheet) {
                rows.add(buffer, read);
                cells.add(buffer, read);
            }
            if (rows.count > MOST_ROWS) {
                throw new UnreadableBook(BookFault.TOO_MANY_ROWS);
            }
            if (unpacked > LARGEST || cells.count > MOST_CELLS) {
                throw new UnreadableBook(BookFault.UNPACKS_TOO_LARGE);
            }
        }
    }

    /** Counts the beginnings of an element in a sheet's XML, with or without a prefix. */
    private static final class ElementCount {

        private final String name;
        private int count;
        private int seen;

        ElementCount(String name) {
            this.name = name;
        }

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (seen == name.length() + 1) {
                    count += b == ' ' || b == '>' || b == '/' ? 1 : 0;
                    seen = 0;
                } else if (seen > 0 && b == name.charAt(seen - 1)) {
                    seen++;
                } else {
                    seen = 0;
                }
                if (seen == 0 && (b == '<' || b == ':')) {
                    seen = 1;
                }
            }
        }
    }
}
