package org.dnevnik.identity;

import java.util.Locale;
import java.util.Set;

/** Proposes logins: {@code ivanova.a} for Анна Иванова, with a number where somebody has it. */
final class LoginNames {

    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia"
    };
    private static final int LONGEST_SURNAME = 40;

    private LoginNames() {}

    /** What the names give without a number. */
    static String stem(String surname, String givenName) {
        String family = latin(surname);
        String given = latin(givenName.isEmpty() ? "" : givenName.substring(0, 1));
        String stem =
                family.substring(0, Math.min(LONGEST_SURNAME, family.length())) + (given.isEmpty() ? "" : "." + given);
        return stem.length() < 3 ? "user." + stem : stem;
    }

    /**
     * The first that is free.
     *
     * @param taken logins that begin with the stem
     */
    static String free(String stem, Set<String> taken) {
        String login = stem;
        for (int i = 2; taken.contains(login); i++) {
            login = stem + i;
        }
        return login;
    }

    /** In Latin letters. */
    static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int known = RUSSIAN.indexOf(c);
            if (known >= 0) {
                latin.append(LATIN[known]);
            } else if (c >= 'a' && c <= 'z') {
                latin.append(c);
            }
        }
        return latin.toString();
    }
}
