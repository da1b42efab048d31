package org.dnevnik.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a name is written on a card that comes from Gosuslugi, where many stand in capital letters. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

    /** What stands behind a patronymic of the Turkic kind is no name of its own. */
    private static final Set<String> SMALL =
            Set.of("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "угли", "огли", "кизи", "заде");

    private Spelling() {}

    /**
     * @param here as the card has it: what is the same name stays as it is.
     * @param there as Gosuslugi has it
     */
    static String of(String here, @Nullable String there) {
        if (there == null || there.isEmpty()) {
            return "";
        }
        if (GosuslugiMatch.same(there, here)) {
            return here;
        }
        boolean loud = there.equals(there.toUpperCase(Locale.ROOT)) || there.equals(there.toLowerCase(Locale.ROOT));
        return loud ? WORD.matcher(there).replaceAll(word -> quiet(word.group())) : there;
    }

    private static String quiet(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(small)) {
            return small;
        }
        int begun = small.matches("\\p{L}['’]\\p{L}.*") ? 3 : 1; // О'Коннор, Д'Артаньян
        return small.substring(0, begun).toUpperCase(Locale.ROOT) + small.substring(begun);
    }
}
