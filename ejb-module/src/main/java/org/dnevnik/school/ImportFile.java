package org.dnevnik.school;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file as somebody sent it.
 *
 * @param name as on their machine, for messages only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImportFile(String name, byte[] content) {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** The content as text: UTF-8, UTF-16 or the windows-1251 that offices still send, without a byte order mark. */
    public String text() {
        if (begins(0xFF, 0xFE)) {
            return withoutMark(new String(content, StandardCharsets.UTF_16LE));
        }
        if (begins(0xFE, 0xFF)) {
            return withoutMark(new String(content, StandardCharsets.UTF_16BE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    /** What separates the columns of a table of text, judged by its headings. */
    public static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return count(first, ';') >= count(first, ',') ? ';' : ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private boolean begins(int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
