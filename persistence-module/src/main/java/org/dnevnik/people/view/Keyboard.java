package org.dnevnik.people.view;

import java.util.Locale;

/** Words that were typed while the keyboard was set to the other language. */
final class Keyboard {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюехъжэбюе";

    private Keyboard() {}

    /** The same keys in the other language; what is on no key of a letter stays. */
    static String other(String typed) {
        StringBuilder other = new StringBuilder(typed.toLowerCase(Locale.ROOT).replace('ё', '`'));
        for (int i = 0; i < other.length(); i++) {
            char c = other.charAt(i);
            int latin = LATIN.indexOf(c);
            int russian = RUSSIAN.indexOf(c);
            if (latin >= 0) {
                other.setCharAt(i, RUSSIAN.charAt(latin));
            } else if (russian >= 0) {
                other.setCharAt(i, LATIN.charAt(russian));
            }
        }
        return other.toString();
    }
}
