package org.dnevnik.identity;

import java.util.List;

/** What lies beside each other: keys of both layouts of the keyboard, columns of keys, digits and letters in their order. */
final class KeyRows {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private static final List<String> ROWS = List.of(
            "1234567890-=",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "йцукенгшщзхъ",
            "фывапролджэ",
            "ячсмитьбю.",
            "abcdefghijklmnopqrstuvwxyz",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "йфяцычувскамепинртгоь",
            "1й2ц3у4к5е6н7г8ш9щ0з");

    /** As many of them in a row are no accident. */
    private static final int RUN = 4;

    /** What is left beside the rows has to be at least this much. */
    private static final int ENOUGH_BESIDE = 5;

    private KeyRows() {}

    /**
     * Whether a password is little more than rows.
     *
     * @param small in small letters
     */
    static boolean makeUp(String small) {
        int beside = 0;
        boolean any = false;
        for (int at = 0; at < small.length(); ) {
            int run = run(small, at);
            any |= run >= RUN;
            beside += run >= RUN ? 0 : 1;
            at += run >= RUN ? run : 1;
        }
        return any && beside < ENOUGH_BESIDE;
    }

    /** How many from here on lie beside each other in one direction. */
    private static int run(String small, int from) {
        int longest = 1;
        for (String row : ROWS) {
            longest = Math.max(longest, Math.max(along(row, small, from, 1), along(row, small, from, -1)));
        }
        return longest;
    }

    private static int along(String row, String small, int from, int step) {
        int place = row.indexOf(small.charAt(from));
        int run = 0;
        while (place >= 0
                && place < row.length()
                && from + run < small.length()
                && small.charAt(from + run) == row.charAt(place)) {
            run++;
            place += step;
        }
        return run;
    }

    /** What comes out when the layout of the keyboard was the other one. */
    static String otherLayout(String small) {
        StringBuilder other = new StringBuilder();
        for (char c : small.toCharArray()) {
            int latin = LATIN.indexOf(c);
            int russian = RUSSIAN.indexOf(c);
            if (latin >= 0) {
                other.append(RUSSIAN.charAt(latin));
            } else {
                other.append(russian >= 0 ? LATIN.charAt(russian) : c);
            }
        }
        return other.toString();
    }
}
