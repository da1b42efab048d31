package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dnevnik.kernel.Refusal;

/**
 * How large a picture says that it is. Few bytes may stand for more dots than a machine has room for: whoever opened such a picture to check a homework
 * would lose the browser. It is read where the formats write it, and nothing is decoded.
 */
final class PictureSize {

    private static final int MILLION = 1_000_000;

    /** Dots: as many as the largest cameras of telephones have. */
    private static final long MOST = 200L * MILLION;

    private PictureSize() {}

    /** @throws Refusal for one that nobody could open */
    static void requireSeeable(byte[] content, String type) {
        if (dots(content, type) > MOST) {
            throw new Refusal(FilesRefusal.VAST, MOST / MILLION);
        }
    }

    /** 0 where it does not say. */
    private static long dots(byte[] content, String type) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        return switch (type) {
            case "image/png" -> content.length < 24 ? 0 : product(bytes.getInt(16), bytes.getInt(20));
            case "image/gif" -> content.length < 10 ? 0 : ofGif(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case "image/webp" -> ofWebp(content);
            case "image/jpeg" -> ofJpeg(bytes);
            default -> 0;
        };
    }

    private static long ofGif(ByteBuffer bytes) {
        return product(bytes.getShort(6) & 0xFFFF, bytes.getShort(8) & 0xFFFF);
    }

    /** Only the extended form may be larger than 16 thousand dots square. */
    private static long ofWebp(byte[] content) {
        boolean extended =
                content.length >= 30 && "VP8X".equals(new String(content, 12, 4, StandardCharsets.ISO_8859_1));
        return extended ? product(1 + three(content, 24), 1 + three(content, 27)) : 0;
    }

    private static int three(byte[] content, int at) {
        return content[at] & 0xFF | (content[at + 1] & 0xFF) << 8 | (content[at + 2] & 0xFF) << 16;
    }

    /** From segment to segment until the one that begins a frame. */
    private static long ofJpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (isFrame(marker)) {
                return product(bytes.getShort(at + 5) & 0xFFFF, bytes.getShort(at + 7) & 0xFFFF);
            }
            at += marker == 0xFF ? 1 : 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return 0;
    }

    /** Of the sixteen from C0 on all but tables (C4, CC) and one that is kept for later (C8). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0;
    }

    private static long product(int width, int height) {
        return (width & 0x7FFFFFFFL) * (height & 0x7FFFFFFFL);
    }
}
