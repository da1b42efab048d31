package org.dnevnik.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Finds out what a file is by its first bytes. A short list of what schools attach is enough: whatever it is, it is handed out as a download
 * that no browser shows or guesses at, so that a wrong type harms nobody; programs alone are refused. A library that knows a thousand types
 * would unpack and parse what strangers send.
 */
final class ContentType {

    static final String UNKNOWN = "application/octet-stream";

    private static final int LOOKED_AT = 8192;

    /** @param at where the bytes stand */
    private record Sign(int at, String bytes, String type) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(0, "%PDF-", "application/pdf"),
            new Sign(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Sign(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Sign(0, "GIF8", "image/gif"),
            new Sign(8, "WEBP", "image/webp"),
            new Sign(8, "WAVE", "audio/wav"),
            new Sign(4, "ftyp", "video/mp4"),
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
        String start = latin(content, LOOKED_AT);
        if (start.startsWith("PK\u0003\u0004")) {
            return packed(content, start);
        }
        return SIGNS.stream()
                .filter(s -> start.startsWith(s.bytes(), s.at()))
                .map(Sign::type)
                .findFirst()
                .orElseGet(() -> isText(content) ? "text/plain" : UNKNOWN);
    }

    /** Whether somebody's machine would run it: by its content, or by the end of its name, for scripts are mere text. */
    static boolean isProgram(String name, byte[] content) {
        String start = latin(content, 4);
        String lower = name.toLowerCase(Locale.ROOT);
        return PROGRAMS.stream().anyMatch(start::startsWith)
                || RUN_BY_NAME.stream().anyMatch(lower::endsWith);
    }

    /** The parts' names stand in the content as they are; what an office wrote first or last names the kind. */
    private static String packed(byte[] content, String start) {
        int from = Math.max(0, content.length - LOOKED_AT);
        String end = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return PACKED.stream()
                .filter(s -> start.contains(s.bytes()) || end.contains(s.bytes()))
                .map(Sign::type)
                .findFirst()
                .orElse("application/zip");
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String latin(byte[] content, int most) {
        return new String(content, 0, Math.min(content.length, most), StandardCharsets.ISO_8859_1);
    }
}
