package org.dnevnik.identity;

import java.util.regex.Pattern;
import org.dnevnik.people.view.Snils;

/** What a screen shows of a name or a number that another system has told of somebody: enough to compare it with a paper. */
final class Mask {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORT = 2;

    private Mask() {}

    /** The first letter of each word and its length; of a word of two letters the length alone. */
    static String name(String name) {
        return WORD.matcher(name).replaceAll(word -> {
            int shown = word.group().length() > SHORT ? 1 : 0;
            return word.group().substring(0, shown) + "•".repeat(word.group().length() - shown);
        });
    }

    /**
     * The last four digits, as cards show them; empty for none.
     *
     * @param digits eleven
     */
    static String snils(String digits) {
        return digits.isEmpty() ? "" : new Snils(digits).toString().replaceFirst("^...-...-.", "•••-•••-•");
    }
}
