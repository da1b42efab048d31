package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark for a period, a year, an exam, or the final one: a whole value of the scale, or a word.
 *
 * @param text  {@code 5}, {@code н/а}, {@code осв}, {@code зч}, {@code нз}; null: none
 * @param grade null for those without a number
 */
public record PeriodValue(@Nullable String text, @Nullable BigDecimal grade, Level level) {

    /** Nobody has set one. */
    public static final PeriodValue NONE = new PeriodValue(null, null, Level.NONE);

    /** Not attested: a mark could not be given. */
    public static final String UNATTESTED = "н/а";

    public static final String EXEMPT = "осв";
    public static final String PASSED = "зч";
    public static final String FAILED = "нз";

    // what is typed, in the layout that happens to be on
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("н", UNATTESTED),
            Map.entry("на", UNATTESTED),
            Map.entry("н/а", UNATTESTED),
            Map.entry("y", UNATTESTED),
            Map.entry("yf", UNATTESTED),
            Map.entry("y/f", UNATTESTED),
            Map.entry("о", EXEMPT),
            Map.entry("осв", EXEMPT),
            Map.entry("j", EXEMPT),
            Map.entry("jcd", EXEMPT),
            Map.entry("з", PASSED),
            Map.entry("зч", PASSED),
            Map.entry("p", PASSED),
            Map.entry("px", PASSED),
            Map.entry("нз", FAILED),
            Map.entry("yp", FAILED));

    /** Reads what was typed by a scale; {@link #NONE} for nothing, empty for what is no such mark. */
    public static Optional<PeriodValue> read(String typed, Scale scale) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.isEmpty()) {
            return Optional.of(NONE);
        }
        return scale.whole().stream()
                .filter(v -> v.isTyped(plain))
                .findFirst()
                .map(PeriodValue::of)
                .or(() -> Optional.ofNullable(WORDS.get(plain)).map(PeriodValue::word));
    }

    static PeriodValue of(ScaleValue value) {
        return new PeriodValue(value.text(), value.grade(), value.level());
    }

    private static PeriodValue word(String word) {
        return new PeriodValue(word, null, Level.NONE);
    }

    /** As it stands in the database. */
    public static PeriodValue stored(@Nullable String text, @Nullable BigDecimal grade, @Nullable Integer level) {
        return text == null ? NONE : new PeriodValue(text, grade, Level.of(level == null ? 0 : level));
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return word.equals(text);
    }
}
