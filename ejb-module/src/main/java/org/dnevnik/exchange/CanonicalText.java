package org.dnevnik.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML in its canonical form at once (exclusive canonicalisation), so that what is signed need not be read again. Whoever writes gives
 * namespaces where they are first used and attributes in the order of their names.
 */
final class CanonicalText {

    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name after value; one that is null is left out with its name */
    CanonicalText open(String name, @Nullable String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                text.append(' ').append(attributes[i]).append("=\"");
                escape(value, true);
                text.append('"');
            }
        }
        text.append('>');
        open.push(name);
        return this;
    }

    CanonicalText close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds words; none for null. */
    CanonicalText element(String name, @Nullable String words) {
        if (words == null) {
            return this;
        }
        open(name);
        escape(words, false);
        return close();
    }

    /** An element with attributes alone. */
    CanonicalText empty(String name, @Nullable String... attributes) {
        return open(name, attributes).close();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Without the characters that no XML may hold, however they came into a text. */
    private void escape(String words, boolean attribute) {
        words.codePoints().filter(CanonicalText::isWritable).forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '\r' -> text.append("&#xD;");
                case '>' -> text.append(attribute ? ">" : "&gt;");
                case '"' -> text.append(attribute ? "&quot;" : "\"");
                case '\t' -> text.append(attribute ? "&#x9;" : "\t");
                case '\n' -> text.append(attribute ? "&#xA;" : "\n");
                default -> text.appendCodePoint(c);
            }
        });
    }

    private static boolean isWritable(int c) {
        return c >= ' ' && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
