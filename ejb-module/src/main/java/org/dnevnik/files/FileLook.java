package org.dnevnik.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A look at a file that lies on the disk: read once from its start to its end, a piece at a time, whatever its size.
 *
 * @param type   found in the content
 * @param sha256 in hexadecimal
 * @param start  its first bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FileLook(long size, String type, String sha256, byte[] start) {

    private static final int PIECE = 64 * 1024;

    static FileLook at(Path file) throws IOException {
        MessageDigest digest = digest();
        ContentType.Reading reading = new ContentType.Reading();
        long size = 0;
        byte[] start = new byte[0];
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
                if (size == 0) {
                    start = Arrays.copyOf(piece, Math.min(read, ContentType.LOOKED_AT));
                }
                digest.update(piece, 0, read);
                reading.take(piece, read);
                size += read;
            }
        }
        return new FileLook(size, reading.type(), HexFormat.of().formatHex(digest.digest()), start);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
