package org.dnevnik.shell.web;

import org.jspecify.annotations.Nullable;

/** Builds markup in one string, several times cheaper than a response writer that is asked for every piece. Escapes what it is given. */
public final class Html {

    /** Characters of a week or of a class, which are most of their page. */
    public static final int MOST_OF_A_PAGE = 24 * 1024;

    private static final int SMALL = 2 * 1024;

    private final StringBuilder out;
    private boolean inTag;

    /** For a part of a page: a menu, a line of links. */
    public Html() {
        this(SMALL);
    }

    /** @param length about how many characters it will be; it grows where that was too few */
    public Html(int length) {
        out = new StringBuilder(length);
    }

    /** Opens an element. */
    public void begin(String element) {
        content();
        out.append('<').append(element);
        inTag = true;
    }

    /** An attribute of the element that was begun last. */
    public void attribute(String name, Object value) {
        out.append(' ').append(name).append("=\"");
        write(String.valueOf(value));
        out.append('"');
    }

    /** Words of people and texts alike: written as text, whatever they contain. */
    public void text(Object text) {
        content();
        write(String.valueOf(text));
    }

    /** Closes an element. */
    public void end(String element) {
        content();
        out.append("</").append(element).append('>');
    }

    private void content() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    /** Words as they may stand in markup. */
    static String escaped(String words) {
        Html html = new Html(words.length());
        html.text(words);
        return html.toString();
    }

    private void write(String text) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String written = entity(text.charAt(i));
            if (written != null) {
                out.append(text, copied, i).append(written);
                copied = i + 1;
            }
        }
        if (copied == 0) {
            out.append(text); // a copy of memory, where a part is copied letter by letter
        } else {
            out.append(text, copied, text.length());
        }
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
