package org.dnevnik.journal.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Seals rows: SHA-256 over the 32 bytes of the seal before (zeros for the first) and the row's bytes.
 *
 * <p>The bytes of a row are its values that are not null, in the order of {@link #bytes}, each as {@code name:length:value} and a line feed
 * (0x0A). Numbers are decimal, the moment is microseconds since 1970 UTC, texts are UTF-8; the length is that of the value in bytes, decimal.
 * A column that comes later is written after these and only where it has a value, so that what was sealed before stays as it is.
 *
 * <p>Not for several threads at once.
 */
public final class LedgerHash {

    /** Length of a seal. */
    public static final int BYTES = 32;

    private final MessageDigest digest;

    public LedgerHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands before the first seal of a chain. */
    public static byte[] beforeAll() {
        return new byte[BYTES];
    }

    /** The seal of a row that comes after the one with this seal. */
    public byte[] next(byte[] before, LedgerLine line) {
        digest.update(before);
        return digest.digest(bytes(line));
    }

    /** The row byte for byte. */
    public static byte[] bytes(LedgerLine line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        put(out, "year", line.year());
        put(out, "id", line.id());
        put(out, "school", line.school());
        put(out, "at", line.atMicros());
        put(out, "account", line.account());
        put(out, "person", line.person());
        put(out, "address", line.address());
        put(out, "kind", line.kind());
        put(out, "lesson", line.lesson());
        put(out, "work", line.work());
        put(out, "pupil", line.pupil());
        put(out, "edu_group", line.eduGroup());
        put(out, "subject", line.subject());
        put(out, "period", line.period());
        put(out, "old_value", line.oldValue());
        put(out, "new_value", line.newValue());
        put(out, "reason", line.reason());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String name, @Nullable Object value) {
        if (value != null) {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeBytes((name + ':' + bytes.length + ':').getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            out.write('\n');
        }
    }
}
