package org.dnevnik.school;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a name is written: one kind of hyphen and apostrophe, and not in capitals or small letters alone. */
final class NameSpelling {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern HYPHEN = Pattern.compile(" ?[‐‑–—−-] ?");
    private static final Pattern APOSTROPHE = Pattern.compile("[’ʼ‘`´]");
    private static final Pattern BEGINNING = Pattern.compile("(?U)\\b\\p{L}");

    private NameSpelling() {}

    static String of(String name) {
        String plain = APOSTROPHE.matcher(HYPHEN.matcher(name).replaceAll("-")).replaceAll("'");
        boolean capitals = plain.length() > 2 && plain.equals(plain.toUpperCase(RUSSIAN));
        boolean small = plain.equals(plain.toLowerCase(RUSSIAN));
        return capitals || small
                ? BEGINNING
                        .matcher(plain.toLowerCase(RUSSIAN))
                        .replaceAll(letter -> letter.group().toUpperCase(RUSSIAN))
                : plain;
    }
}
