package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dnevnik.kernel.Refusal;

/**
 * JPEG (ITU-T T.81, annex B): segments that begin with a marker, and the picture's own bytes behind each start of a scan. Of the segments of
 * applications those stay without which the picture looks otherwise: JFIF, a colour profile, Adobe's colour transform, and of Exif how to turn it.
 */
final class JpegTraces {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int EXIF = 0xE1;
    private static final int FIRST_RESTART = 0xD0;
    private static final int TEMPORARY = 0x01;

    private static final String EXIF_SIGN = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;
    private static final int LINE = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST_WAY = 8;

    private final byte[] content;
    private final KeptBytes kept;
    private boolean picture;

    private JpegTraces(byte[] content) {
        this.content = content;
        kept = new KeptBytes(content);
    }

    static KeptBytes without(byte[] content) {
        JpegTraces traces = new JpegTraces(content);
        traces.kept.keep(0, 2);
        int at = traces.marker(2);
        while (at < content.length) {
            at = traces.marker(traces.behind(at));
        }
        if (!traces.picture) {
            throw new Refusal(FilesRefusal.DAMAGED);
        }
        return traces.kept;
    }

    /** Keeps or leaves out what begins at a marker. @return where it ends */
    private int behind(int at) {
        int code = at(at + 1);
        if (code == END_OF_IMAGE) {
            kept.keep(at, at + 2);
            return content.length;
        }
        if (code == TEMPORARY || code >= FIRST_RESTART && code < END_OF_IMAGE) {
            kept.keep(at, at + 2);
            return at + 2;
        }
        int end = Math.min(content.length, at + 2 + Math.max(2, at(at + 2) << 8 | at(at + 3)));
        if (code == START_OF_SCAN) {
            picture = true;
            int scanned = scan(end);
            kept.keep(at, scanned);
            return scanned;
        }
        if (isNeeded(code, at + 4)) {
            kept.keep(at, end);
        } else if (code == EXIF && says(EXIF_SIGN, at + 4)) {
            turn(way(at + 4 + EXIF_SIGN.length(), end));
        }
        return end;
    }

    /** The next marker; bytes that belong to nothing are passed over, as every decoder does. */
    private int marker(int from) {
        int at = from;
        while (at + 1 < content.length && (at(at) != 0xFF || at(at + 1) == 0 || at(at + 1) == 0xFF)) {
            at++;
        }
        return at + 1 < content.length ? at : content.length;
    }

    /** Where the bytes of a scan end: at a marker that is none of its own. */
    private int scan(int from) {
        int at = marker(from);
        while (at < content.length && at(at + 1) >= FIRST_RESTART && at(at + 1) < FIRST_RESTART + 8) {
            at = marker(at + 2);
        }
        return at;
    }

    private boolean isNeeded(int code, int at) {
        return switch (code) {
            case 0xE0 -> says("JFIF\0", at);
            case 0xE2 -> says("ICC_PROFILE\0", at);
            case 0xEE -> says("Adobe", at);
            case COMMENT -> false;
            default -> code < 0xE0 || code > 0xEF;
        };
    }

    /** How Exif says the picture has to be turned; upright where it says nothing that is understood. */
    private int way(int tiff, int end) {
        if (end - tiff < 10) {
            return UPRIGHT;
        }
        ByteBuffer exif = ByteBuffer.wrap(content, tiff, end - tiff).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = exif.getInt(4) & 0xFFFFFFFFL;
        if (directory > exif.limit() - 2) {
            return UPRIGHT;
        }
        int lines = exif.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < lines; i++) {
            long line = directory + 2 + (long) i * LINE;
            if (line + LINE > exif.limit()) {
                return UPRIGHT;
            }
            if ((exif.getShort((int) line) & 0xFFFF) == ORIENTATION) {
                return exif.getShort((int) line + 8);
            }
        }
        return UPRIGHT;
    }

    /** An Exif with this one line. */
    private void turn(int way) {
        if (way > UPRIGHT && way <= LAST_WAY) {
            ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34);
            exif.put(latin(EXIF_SIGN)).put(latin("MM\0*")).putInt(8).putShort((short) 1);
            exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) way);
            kept.put(exif.array());
        }
    }

    private boolean says(String sign, int at) {
        byte[] wanted = latin(sign);
        for (int i = 0; i < wanted.length; i++) {
            if (at(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Nothing stands behind the end. */
    private int at(int index) {
        return index < content.length ? content[index] & 0xFF : 0;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
