package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds out what a file is by its first bytes. A short list of what schools attach is enough: whatever it is, it is handed out as a download
 * that no browser shows or guesses at, so that a wrong type harms nobody; programs alone are refused. A library that knows a thousand types
 * would unpack and parse what strangers send.
 */
final class ContentType {

    static final String UNKNOWN = "application/octet-stream";

    private static final String HEIC = "image/heic";

    /** Bytes from a file's start and from its end. */
    static final int LOOKED_AT = 8192;

    /** @param at where the bytes stand */
    private record Sign(int at, String bytes, String type) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(0, "%PDF-", "application/pdf"),
            new Sign(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Sign(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Sign(0, "GIF8", "image/gif"),
            new Sign(8, "WEBP", "image/webp"),
            new Sign(8, "WAVE", "audio/wav"),
            new Sign(4, "ftyphei", HEIC),
            new Sign(4, "ftyphev", HEIC),
            new Sign(4, "ftypmif1", HEIC),
            new Sign(4, "ftypmsf1", HEIC),
            new Sign(4, "ftypavi", "image/avif"),
            new Sign(4, "ftypM4A", "audio/mp4"),
            new Sign(4, "ftypqt", "video/quicktime"),
            new Sign(4, "ftyp", "video/mp4"),
            new Sign(0, "\u001aE\u00df\u00a3", "video/x-matroska"),
            new Sign(8, "AVI ", "video/x-msvideo"),
            new Sign(0, "II*\0", "image/tiff"),
            new Sign(0, "MM\0*", "image/tiff"),
            new Sign(0, "II+\0", "image/tiff"),
            new Sign(0, "MM\0+", "image/tiff"),
            new Sign(0, "fLaC", "audio/flac"),
            new Sign(0, "AT&TFORM", "image/vnd.djvu"),
            new Sign(0, "\u001f\u008b\b", "application/gzip"),
            new Sign(0, "ID3", "audio/mpeg"),
            new Sign(0, "\u00ff\u00fb", "audio/mpeg"),
            new Sign(0, "OggS", "audio/ogg"),
            new Sign(0, "{\\rtf", "application/rtf"),
            new Sign(0, "\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
            new Sign(0, "7z\u00bc\u00af", "application/x-7z-compressed"),
            new Sign(0, "Rar!", "application/vnd.rar"));

    private static final List<Sign> PACKED = List.of(
            new Sign(0, "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            new Sign(0, "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            new Sign(0, "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            new Sign(0, "opendocument.text", "application/vnd.oasis.opendocument.text"),
            new Sign(0, "opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
            new Sign(0, "opendocument.presentation", "application/vnd.oasis.opendocument.presentation"),
            new Sign(0, "epub+zip", "application/epub+zip"));

    /** Of Windows, Linux, macOS, and scripts that name who runs them. */
    private static final List<String> PROGRAMS =
            List.of("MZ", "\u007fELF", "\u00cf\u00fa\u00ed\u00fe", "\u00ca\u00fe\u00ba\u00be", "#!");

    private static final List<String> RUN_BY_NAME = List.of(
            ".bat", ".cmd", ".com", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".lnk", ".ps1", ".scr", ".msi",
            ".reg");

    private ContentType() {}

    static String of(byte[] content) {
        Reading reading = new Reading();
        reading.take(content, content.length);
        return reading.type();
    }

    /** Reads a file piece by piece and knows at its end what it is; it holds the first and the last bytes alone. */
    static final class Reading {

        private final CharsetDecoder letters = StandardCharsets.UTF_8.newDecoder();
        private byte[] start = new byte[0];
        private byte[] end = new byte[0];
        private byte[] halfLetter = new byte[0];
        private boolean text = true;

        void take(byte[] piece, int length) {
            start = joined(start, piece, Math.min(length, LOOKED_AT - start.length));
            byte[] last = Arrays.copyOfRange(piece, Math.max(0, length - LOOKED_AT), length);
            byte[] both = joined(end, last, last.length);
            end = Arrays.copyOfRange(both, Math.max(0, both.length - LOOKED_AT), both.length);
            text = text && isText(joined(halfLetter, piece, length));
        }

        private boolean isText(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            if (letters.reset().decode(in, out, false).isError()) {
                return false;
            }
            halfLetter = Arrays.copyOfRange(bytes, in.position(), bytes.length);
            return out.flip().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        }

        String type() {
            String first = latin(start, LOOKED_AT);
            if (first.startsWith("PK\u0003\u0004")) {
                return packed(first, latin(end, LOOKED_AT));
            }
            return SIGNS.stream()
                    .filter(s -> first.startsWith(s.bytes(), s.at()))
                    .map(Sign::type)
                    .findFirst()
                    .orElse(text && halfLetter.length == 0 ? "text/plain" : UNKNOWN);
        }

        private static byte[] joined(byte[] one, byte[] other, int length) {
            byte[] both = Arrays.copyOf(one, one.length + length);
            System.arraycopy(other, 0, both, one.length, length);
            return both;
        }
    }

    /** Whether somebody's machine would run it: by its content, or by the end of its name, for scripts are mere text. */
    static boolean isProgram(String name, byte[] content) {
        String start = latin(content, 4);
        String lower = name.toLowerCase(Locale.ROOT);
        return PROGRAMS.stream().anyMatch(start::startsWith)
                || RUN_BY_NAME.stream().anyMatch(lower::endsWith);
    }

    /** The parts' names stand in the content as they are; what an office wrote first or last names the kind. */
    private static String packed(String start, String end) {
        return PACKED.stream()
                .filter(s -> start.contains(s.bytes()) || end.contains(s.bytes()))
                .map(Sign::type)
                .findFirst()
                .orElse("application/zip");
    }

    private static String latin(byte[] content, int most) {
        return new String(content, 0, Math.min(content.length, most), StandardCharsets.ISO_8859_1);
    }
}
