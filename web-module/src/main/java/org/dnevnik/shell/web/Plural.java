package org.dnevnik.shell.web;

import java.util.Locale;

/** Which form a noun takes beside a number (Unicode CLDR, plural rules of Russian and English for whole numbers). */
final class Plural {

    private Plural() {}

    /** {@code one}, {@code few} or {@code many}: 1 урок, 2 урока, 5 уроков; 1 lesson, 2 lessons. */
    static String of(long count, Locale locale) {
        long n = Math.abs(count);
        if (!locale.getLanguage().equals("ru")) {
            return n == 1 ? "one" : "many";
        }
        if (n % 10 == 1 && n % 100 != 11) {
            return "one";
        }
        return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? "few" : "many";
    }
}
