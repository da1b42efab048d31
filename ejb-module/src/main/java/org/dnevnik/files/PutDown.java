package org.dnevnik.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that was put down on the disk, so that neither the heap nor a connection of the database is held while a slow telephone sends. It is
 * gone when it is closed.
 */
public record PutDown(Path file) implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    /** One byte too many is enough to know that it is too large: the rest is not read. */
    public static PutDown of(InputStream body) throws IOException {
        PutDown put = new PutDown(Files.createTempFile("attached", ".part"));
        try (OutputStream out = Files.newOutputStream(put.file())) {
            byte[] piece = new byte[PIECE];
            int left = FileService.LARGEST + 1;
            for (int read = body.read(piece); read > 0 && left > 0; read = body.read(piece)) {
                out.write(piece, 0, Math.min(read, left));
                left -= read;
            }
            return put;
        } catch (IOException e) {
            put.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
