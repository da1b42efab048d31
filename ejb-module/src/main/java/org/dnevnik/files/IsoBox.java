package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A box of ISO/IEC 14496-12, in which telephones keep films and their newer photographs: a length, a name of four letters, a body.
 *
 * @param from where its length stands
 * @param body where its body begins
 * @param to   behind its end
 */
record IsoBox(String name, int from, int body, int to) {

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    /** The boxes that follow one another in a stretch; what is no box ends them, and what is longer than the stretch is cut. */
    static void each(ByteBuffer content, int from, int to, Consumer<IsoBox> reader) {
        int at = from;
        while (at + HEAD <= to) {
            long length = content.getInt(at) & 0xFFFFFFFFL;
            int head = length == 1 ? LONG_HEAD : HEAD;
            if (at + head > to) {
                return;
            }
            if (length == 1) {
                length = content.getLong(at + HEAD);
            } else if (length == 0) {
                length = (long) to - at;
            }
            if (length < head) {
                return;
            }
            int end = (int) Math.min(to, at + Math.min(length, Integer.MAX_VALUE));
            reader.accept(new IsoBox(name(content, at + 4), at, at + head, end));
            at = end;
        }
    }

    /** Four letters. */
    static String name(ByteBuffer content, int at) {
        byte[] name = new byte[4];
        content.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
