package org.dnevnik.school;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows of text separated by semicolons, as Excel opens them in Russia. An apostrophe stands before what a program would take for a
 * formula, also where signs that nobody sees stand before it.
 */
public final class TextCsv {

    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BREAKS = "\t\r\n";

    private TextCsv() {}

    public static byte[] of(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(TextCsv::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return '"' + (isFormula(value) ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        int seen = value.codePoints().filter(c -> !isUnseen(c)).findFirst().orElse(' ');
        return FORMULA.indexOf(seen) >= 0 || BREAKS.indexOf(value.charAt(0)) >= 0;
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
