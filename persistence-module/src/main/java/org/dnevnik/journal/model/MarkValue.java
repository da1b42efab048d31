package org.dnevnik.journal.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark of the five-point scale as the teacher writes it.
 *
 * @param text  {@code 5}, {@code 4-}, {@code 3+}, {@code осв} (exempt), {@code зч} (passed), {@code нз} (not passed)
 * @param grade the number that enters averages, in which plus and minus do not count; null for those that enter none
 */
public record MarkValue(String text, @Nullable Integer grade) {

    private static final Pattern GRADE = Pattern.compile("([1-5])[+-]?");
    private static final Set<String> WORDS = Set.of("осв", "зч", "нз");

    /** Reads text in lower case without spaces. */
    static Optional<MarkValue> of(String typed) {
        Matcher grade = GRADE.matcher(typed);
        if (grade.matches()) {
            return Optional.of(new MarkValue(typed, Integer.valueOf(grade.group(1))));
        }
        return WORDS.contains(typed) ? Optional.of(new MarkValue(typed, null)) : Optional.empty();
    }
}
