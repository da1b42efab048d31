package org.dnevnik.people.view;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds a name for matching: lower case, ё as е, one space between words, one kind of hyphen and apostrophe, nothing invisible. Latin letters
 * that look like Russian ones become Russian in a word that has Russian letters.
 */
public final class NameKey {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f]+");
    private static final Pattern HYPHENS = Pattern.compile(" ?[-\\u2010-\\u2014\\u2212] ?");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc]");
    private static final Pattern MIXED =
            Pattern.compile("\\S*(?:\\p{IsCyrillic}\\S*[aceopxykhbmtë]|[aceopxykhbmtë]\\S*\\p{IsCyrillic})\\S*");
    private static final String LATIN = "aceopxykhbmtë";
    private static final String RUSSIAN = "асеорхукнвмте";

    private NameKey() {}

    /** The key of a person's full name, as {@code people.person.name_key} holds it. */
    public static String of(String surname, String givenName, @Nullable String patronymic) {
        return fold(Stream.of(surname, givenName, patronymic)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" ")));
    }

    /** The key of a name that is written in one piece, or of its beginning. */
    public static String fold(String name) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        String spaced = BLANKS.matcher(plain).replaceAll(" ").strip();
        String joined = HYPHENS.matcher(spaced).replaceAll("-");
        String lower = APOSTROPHES.matcher(joined).replaceAll("'").toLowerCase(Locale.ROOT);
        return MIXED.matcher(lower.replace('ё', 'е')).replaceAll(word -> Matcher.quoteReplacement(look(word.group())));
    }

    /** The words of a folded name; the halves of a double surname are words of their own. */
    static List<String> words(String key) {
        return Arrays.stream(key.split("[ -]+")).filter(w -> !w.isEmpty()).toList();
    }

    /** Latin letters that look like Russian ones as these. */
    static String look(String word) {
        StringBuilder russian = new StringBuilder(word);
        for (int i = 0; i < russian.length(); i++) {
            int at = LATIN.indexOf(russian.charAt(i));
            if (at >= 0) {
                russian.setCharAt(i, RUSSIAN.charAt(at));
            }
        }
        return russian.toString();
    }
}
