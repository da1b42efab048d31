package org.dnevnik.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;

/**
 * Which logins and passwords people may choose: length before signs (NIST SP 800-63B, 5.1.1.2), and none of what is tried first: words of a list with
 * or without digits around them, rows of keys, dates, own names. No rule asks for capital letters or digits, and none for a new one every few months.
 */
final class Passwords {

    /** For families and staff (NIST SP 800-63B, 5.1.1.1). */
    static final int SHORTEST = 8;

    /** For whoever takes a whole school into use. */
    static final int SHORTEST_OF_ADMINISTRATORS = 10;

    static final int LONGEST = 200;

    private static final int FEWEST_CHARACTERS = 5;

    /** Digits alone up to this length are dates and telephone numbers. */
    private static final int LONGEST_NUMBER = 11;

    /** A name takes nothing from a password that holds this much beside it. */
    private static final int ENOUGH_BESIDE = 8;

    private static final int SHORTEST_NAME = 3;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** Words that passwords are made of, first of all. Our own list: common words, and how they look in the other layout of the keyboard. */
    private static final Set<String> TRIED_FIRST = list("tried-first.txt");

    private Passwords() {}

    /** @throws Refusal {@link IdentityRefusal#LOGIN_SHAPE} */
    static void requireLogin(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw new Refusal(IdentityRefusal.LOGIN_SHAPE);
        }
    }

    /**
     * @param words    names of the person, of children and schools, which others know
     * @param shortest characters
     * @throws Refusal {@link IdentityRefusal#PASSWORD_LENGTH}, {@link IdentityRefusal#PASSWORD_GUESSED}, {@link IdentityRefusal#PASSWORD_ROW} or
     *     {@link IdentityRefusal#PASSWORD_NAME}
     */
    static void requireGood(String login, Collection<String> words, String password, int shortest) {
        if (password.length() < shortest || password.length() > LONGEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_LENGTH, shortest);
        }
        String small = folded(password);
        if (isTriedFirst(small) || small.contains(folded(login))) {
            throw new Refusal(IdentityRefusal.PASSWORD_GUESSED);
        }
        if (KeyRows.makeUp(small)) {
            throw new Refusal(IdentityRefusal.PASSWORD_ROW);
        }
        if (words.stream().flatMap(NO_LETTERS::splitAsStream).anyMatch(w -> isLittleMoreThan(small, folded(w)))) {
            throw new Refusal(IdentityRefusal.PASSWORD_NAME);
        }
    }

    private static boolean isTriedFirst(String small) {
        boolean few = small.chars().distinct().count() < FEWEST_CHARACTERS;
        boolean number = small.length() <= LONGEST_NUMBER && small.chars().noneMatch(Character::isLetter);
        String core = AROUND.matcher(small).replaceAll("");
        String plain = AROUND.matcher(unmasked(small)).replaceAll("");
        return few || number || isListed(core) || isListed(plain) || isListed(KeyRows.otherLayout(core));
    }

    /** A word of the list, or one twice. */
    private static boolean isListed(String core) {
        int half = core.length() / 2;
        return TRIED_FIRST.contains(core)
                || core.length() % 2 == 0
                        && core.substring(0, half).equals(core.substring(half))
                        && TRIED_FIRST.contains(core.substring(half));
    }

    private static boolean isLittleMoreThan(String small, String name) {
        return name.length() >= SHORTEST_NAME
                && Stream.of(name, LoginNames.latin(name), KeyRows.otherLayout(name))
                        .filter(n -> n.length() >= SHORTEST_NAME)
                        .anyMatch(n -> small.contains(n) && small.replace(n, "").length() < ENOUGH_BESIDE);
    }

    /** Signs that stand for letters. */
    private static String unmasked(String small) {
        return small.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's');
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static Set<String> list(String name) {
        try (InputStream file = Passwords.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(BLANKS::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
