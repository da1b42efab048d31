package org.dnevnik.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dnevnik.kernel.Refusal;

/**
 * Which logins and passwords people may choose: length before signs (NIST SP 800-63B, 5.1.1.2), and none of what is tried first. No rule asks for capital
 * letters or digits, and none for a new one every few months.
 */
final class Passwords {

    /** For families and staff (NIST SP 800-63B, 5.1.1.1). */
    static final int SHORTEST = 8;

    /** For whoever takes a whole school into use. */
    static final int SHORTEST_OF_ADMINISTRATORS = 10;

    static final int LONGEST = 200;

    private static final int FEWEST_CHARACTERS = 5;

    /** What begins with a row of keys is taken when it is as long as this. */
    private static final int UNLIKELY_ROW = 20;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    /** Beginnings of what people type when they are asked for a password, on both keyboards. */
    private static final List<String> TRIED_FIRST = List.of(
            "password",
            "passw0rd",
            "qwerty",
            "qazwsx",
            "asdfgh",
            "zxcvbn",
            "1q2w3e",
            "123456",
            "987654",
            "abc123",
            "abcdef",
            "iloveyou",
            "letmein",
            "administrator",
            "dnevnik",
            "пароль",
            "gfhjkm",
            "йцукен",
            "фывапр",
            "ячсмит",
            "дневник",
            "школа");

    private Passwords() {}

    /** @throws Refusal {@link IdentityRefusal#LOGIN_SHAPE} */
    static void requireLogin(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw new Refusal(IdentityRefusal.LOGIN_SHAPE);
        }
    }

    /**
     * @param shortest characters
     * @throws Refusal {@link IdentityRefusal#PASSWORD_LENGTH} or {@link IdentityRefusal#PASSWORD_GUESSED}
     */
    static void requireGood(String login, String password, int shortest) {
        if (password.length() < shortest || password.length() > LONGEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_LENGTH, shortest);
        }
        String small = password.toLowerCase(Locale.ROOT);
        boolean few = small.chars().distinct().count() < FEWEST_CHARACTERS;
        boolean row = TRIED_FIRST.stream().anyMatch(small::startsWith) && small.length() < UNLIKELY_ROW;
        if (few || row || small.contains(login.toLowerCase(Locale.ROOT))) {
            throw new Refusal(IdentityRefusal.PASSWORD_GUESSED);
        }
    }
}
