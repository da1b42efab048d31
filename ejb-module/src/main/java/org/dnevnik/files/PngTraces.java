package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dnevnik.kernel.Refusal;

/** PNG (ISO/IEC 15948): chunks with their length, their name and a checksum; words, times, Exif and origins are left out. */
final class PngTraces {

    private static final int SIGN = 8;

    /** Length, name and checksum. */
    private static final int AROUND = 12;

    private static final Set<String> TELLING = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME", "caBX");

    private PngTraces() {}

    static KeptBytes without(byte[] content) {
        KeptBytes kept = new KeptBytes(content);
        kept.keep(0, SIGN);
        ByteBuffer chunks = ByteBuffer.wrap(content);
        boolean picture = false;
        boolean more = true;
        for (int at = SIGN; more && at + AROUND <= content.length; ) {
            String name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            long end = at + AROUND + (chunks.getInt(at) & 0xFFFFFFFFL);
            int next = (int) Math.min(content.length, end);
            picture |= "IHDR".equals(name);
            if (!TELLING.contains(name)) {
                kept.keep(at, next);
            }
            more = !"IEND".equals(name);
            at = next;
        }
        if (!picture) {
            throw new Refusal(FilesRefusal.DAMAGED);
        }
        return kept;
    }
}
