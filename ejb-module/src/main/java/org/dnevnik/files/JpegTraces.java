package org.dnevnik.files;

import java.nio.charset.StandardCharsets;
import org.dnevnik.kernel.Refusal;

/**
 * JPEG (ITU-T T.81, annex B): segments that begin with a marker, and the picture's own bytes behind each start of a scan. Of the segments of
 * applications those stay without which the picture looks otherwise: JFIF, a colour profile, Adobe's colour transform, and of Exif how to turn it.
 *
 * <p>A program that shows the picture takes each marker among the bytes of a scan for the scan's end, and so does this. Behind a scan only that may
 * follow which the order of the format lets follow, and at once: anything else is a scan with a hole in it, and is refused, for to cut it there
 * in silence would lose what a pupil has handed in.
 */
final class JpegTraces {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int HUFFMAN = 0xC4;
    private static final int ARITHMETIC = 0xCC;
    private static final int QUANTIZATION = 0xDB;
    private static final int LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_OF_APPLICATIONS = 0xE0;
    private static final int LAST_OF_APPLICATIONS = 0xEF;
    private static final int EXIF = 0xE1;
    private static final int FIRST_RESTART = 0xD0;
    private static final int TEMPORARY = 0x01;

    private static final String EXIF_SIGN = "Exif\0\0";

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
            at = traces.next(traces.behind(at));
        }
        if (!traces.picture) {
            throw new Refusal(FilesRefusal.DAMAGED);
        }
        return traces.kept;
    }

    /**
     * Keeps or leaves out what begins at a marker.
     *
     * @return where it ends
     */
    private int behind(int at) {
        int code = at(at + 1);
        requireWhole(!picture || mayFollowScan(code));
        if (code == END_OF_IMAGE) {
            kept.keep(at, at + 2);
            return content.length;
        }
        if (code == TEMPORARY || code >= FIRST_RESTART && code < END_OF_IMAGE) {
            kept.keep(at, at + 2);
            return at + 2;
        }
        int end = end(at);
        if (code == START_OF_SCAN) {
            picture = true;
            int scanned = scan(end);
            kept.keep(at, scanned);
            return scanned;
        }
        if (isNeeded(code, at + 4)) {
            kept.keep(at, end);
        } else if (code == EXIF && says(EXIF_SIGN, at + 4)) {
            ExifTurn.of(content, at + 4 + EXIF_SIGN.length(), end).ifPresent(kept::put);
        }
        return end;
    }

    /** Where a segment says that it ends. */
    private int end(int at) {
        int told = at + 2 + Math.max(2, at(at + 2) << 8 | at(at + 3));
        requireWhole(!picture || told <= content.length);
        return Math.min(content.length, told);
    }

    /** The end, the next scan, what a scan is read with, the number of lines, words: nothing else (T.81, B.2). */
    private static boolean mayFollowScan(int code) {
        return switch (code) {
            case END_OF_IMAGE, START_OF_SCAN, LINES -> true;
            case HUFFMAN, ARITHMETIC, QUANTIZATION, RESTART_INTERVAL, COMMENT -> true;
            default -> isOfApplications(code);
        };
    }

    private static boolean isOfApplications(int code) {
        return code >= FIRST_OF_APPLICATIONS && code <= LAST_OF_APPLICATIONS;
    }

    private static void requireWhole(boolean whole) {
        if (!whole) {
            throw new Refusal(FilesRefusal.BROKEN);
        }
    }

    /** The marker behind a segment; once the picture has begun, nothing but filling stands between them. */
    private int next(int end) {
        int at = marker(end);
        for (int i = end; picture && i < at; i++) {
            requireWhole(at(i) == 0xFF);
        }
        return at;
    }

    /** The first marker from there on; bytes that belong to nothing are passed over, as every decoder does. */
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
            default -> !isOfApplications(code);
        };
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
