package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dnevnik.kernel.Refusal;

/** WebP (RFC 9649): RIFF chunks of a name, a length and an even number of bytes; Exif and XMP are left out, and the header does not promise them. */
final class WebpTraces {

    private static final int HEAD = 12;
    private static final int AROUND = 8;
    private static final int EXIF_AND_XMP = 0x0C;

    private WebpTraces() {}

    static KeptBytes without(byte[] content) {
        KeptBytes kept = new KeptBytes(content);
        ByteBuffer chunks = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long told = AROUND + (content.length < HEAD ? 0 : chunks.getInt(4) & 0xFFFFFFFFL);
        int end = (int) Math.min(content.length, told);
        if (end < HEAD + AROUND) {
            throw new Refusal(FilesRefusal.DAMAGED);
        }
        int left = 0;
        for (int at = HEAD; at + AROUND <= end; ) {
            int next = next(chunks, at, end);
            left += isTelling(content, at) ? next - at : 0;
            at = next;
        }
        if (left == 0) {
            kept.keep(0, end);
            return kept;
        }
        kept.put(ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(content, 0, 4)
                .putInt(end - left - AROUND)
                .put(content, 8, 4)
                .array());
        for (int at = HEAD; at + AROUND <= end; ) {
            int next = next(chunks, at, end);
            keep(kept, content, at, next);
            at = next;
        }
        return kept;
    }

    private static void keep(KeptBytes kept, byte[] content, int at, int next) {
        if ("VP8X".equals(name(content, at)) && next > at + AROUND) {
            kept.keep(at, at + AROUND);
            kept.put(new byte[] {(byte) (content[at + AROUND] & ~EXIF_AND_XMP)});
            kept.keep(at + AROUND + 1, next);
        } else if (!isTelling(content, at)) {
            kept.keep(at, next);
        }
    }

    private static int next(ByteBuffer chunks, int at, int end) {
        long length = chunks.getInt(at + 4) & 0xFFFFFFFFL;
        return (int) Math.min(end, at + AROUND + length + (length & 1));
    }

    private static boolean isTelling(byte[] content, int at) {
        String name = name(content, at);
        return "EXIF".equals(name) || "XMP ".equals(name);
    }

    private static String name(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
