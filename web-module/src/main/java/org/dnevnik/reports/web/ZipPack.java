package org.dnevnik.reports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one archive; names are what every system takes, and no two are alike. */
final class ZipPack {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final Set<String> names = new HashSet<>();

    void put(String name, byte[] content) {
        begin(name);
        write(content);
        end();
    }

    void begin(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}<>:\"|?*\\\\]", "_").replace("..", "_");
        String other = safe;
        for (int i = 2; !names.add(other); i++) {
            other = safe.replaceFirst("(\\.[a-z]+)?$", " (" + i + ")$1");
        }
        try {
            zip.putNextEntry(new ZipEntry(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(byte[] content) {
        try {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
