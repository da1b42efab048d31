package org.dnevnik.shell.web;

/** Builds markup in one string, several times cheaper than a response writer that is asked for every piece. Escapes what it is given. */
public final class Html {

    private final StringBuilder out = new StringBuilder(24 * 1024);
    private boolean inTag;

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
        Html html = new Html();
        html.text(words);
        return html.toString();
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
