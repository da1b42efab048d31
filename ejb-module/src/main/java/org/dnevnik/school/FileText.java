package org.dnevnik.school;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Guesses in which encoding an office has saved a text: UTF-8 and UTF-16 with and without their mark, else that of the eight-bit alphabets
 * of Windows, Unix, DOS and Macintosh in which it looks most like Russian.
 */
final class FileText {

    private static final List<Charset> EIGHT_BIT = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"),
            Charset.forName("IBM866"),
            Charset.forName("x-MacCyrillic"));
    private static final int SAMPLE = 32 * 1024;
    private static final String FREQUENT = "оеаинтсрвлкм";
    private static final int MOST_BROKEN = 100; // one letter in so many

    private FileText() {}

    static String of(byte[] bytes) {
        String text = decoded(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE) || isWide(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF) || isWide(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken(bytes);
        }
    }

    /** Either UTF-8 in which a letter or two are cut, which the cell that holds them will tell, or an eight-bit alphabet. */
    private static String broken(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long cut = text.chars().filter(c -> c == '\uFFFD').count();
        if (cut * MOST_BROKEN < text.length()) {
            return text;
        }
        Charset best = EIGHT_BIT.get(0);
        int most = Integer.MIN_VALUE;
        for (Charset charset : EIGHT_BIT) {
            int score = russian(new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset));
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return new String(bytes, best);
    }

    /** How much it looks like Russian: frequent letters speak for it; capitals within words and odd signs against it. */
    private static int russian(String text) {
        int score = 0;
        char before = ' ';
        for (char c : text.toCharArray()) {
            if (c >= 'а' && c <= 'я' || c == 'ё') {
                score += FREQUENT.indexOf(c) < 0 ? 1 : 2;
            } else if (c >= 'А' && c <= 'Я' || c == 'Ё') {
                score -= Character.isLowerCase(before) ? 3 : 0;
            } else if (c > 0x7F && "№«»—–…\u00A0".indexOf(c) < 0) {
                score -= 4;
            }
            before = c;
        }
        return score;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /**
     * Whether nearly every second byte is the high one of a Latin or Cyrillic letter.
     *
     * @param high 0 or 1: which of two
     */
    private static boolean isWide(byte[] bytes, int high) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int highs = 0;
        int lows = 0;
        for (int i = 0; i < pairs; i++) {
            highs += isHigh(bytes[2 * i + high]) ? 1 : 0;
            lows += isHigh(bytes[2 * i + 1 - high]) ? 1 : 0;
        }
        return pairs > 2 && highs * 10 > pairs * 9 && lows * 2 < pairs;
    }

    private static boolean isHigh(byte b) {
        return b == 0 || b == 4;
    }
}
