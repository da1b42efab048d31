package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of a scale.
 *
 * @param text  as it stands in the journal: {@code 5}, {@code 4-}, {@code 87}, {@code B}, {@code зч}
 * @param grade the number that enters averages; null: enters none
 */
public record ScaleValue(String text, @Nullable BigDecimal grade, Level level) {

    static ScaleValue of(String text, @Nullable String grade, Level level) {
        return new ScaleValue(text, grade == null ? null : new BigDecimal(grade), level);
    }

    boolean isTyped(String lowerCase) {
        return text.toLowerCase(Locale.ROOT).equals(lowerCase);
    }

    /** 1 for a plus at its end, −1 for a minus, else 0. */
    int sign() {
        return text.endsWith("+") ? 1 : text.endsWith("-") ? -1 : 0;
    }
}
