package org.dnevnik.journal.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A mark as the teacher writes it by a scale.
 *
 * @param text  {@code 5}, {@code 4-}, {@code 87}, {@code B}, {@code осв} (exempt), {@code •} (a debt)
 * @param grade the number that enters averages; null for those that enter none
 */
public record MarkValue(String text, @Nullable BigDecimal grade, Level level) {

    /** By the rule under which it is given. */
    public static MarkValue of(ScaleValue value, GradingRule rule) {
        return new MarkValue(value.text(), rule.grade(value), value.level());
    }

    /** Whether it is a debt: no mark yet, to be earned by a date. */
    public boolean isDebt() {
        return text.equals(Scales.DEBT);
    }
}
