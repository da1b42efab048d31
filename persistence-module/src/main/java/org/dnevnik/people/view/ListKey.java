package org.dnevnik.people.view;

import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of persons by name: namesakes stand by id.
 *
 * @param name folded, as {@link NameKey} does
 */
public record ListKey(String name, long person) {

    private static final char BETWEEN = '~';

    /** Before everybody. */
    public static final ListKey START = new ListKey("", 0);

    /**
     * @param text null for the list from its start.
     * @throws NotFound for what no list has given out
     */
    public static ListKey read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        int cut = text.lastIndexOf(BETWEEN);
        try {
            return new ListKey(text.substring(0, Math.max(cut, 0)), Long.parseLong(text, cut + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            throw new NotFound("place in a list: " + text);
        }
    }

    /** The pattern of names that begin so; what has a meaning in patterns loses it. */
    public static String beginning(String typed) {
        return NameKey.fold(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Override
    public String toString() {
        return name + BETWEEN + person;
    }
}
