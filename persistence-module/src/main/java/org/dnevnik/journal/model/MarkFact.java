package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mark as far as averages are concerned.
 *
 * @param value  as written; null: taken back
 * @param number that enters averages; null: none does
 * @param weight of its work or of the work's type; null: the work counts in no average
 */
public record MarkFact(
        LocalDate date,
        @Nullable String value,
        @Nullable BigDecimal number,
        @Nullable BigDecimal weight) {

    private static final String EXEMPT = "осв";

    /** Whether it counts in a period for a pupil who belonged to the group on some days. */
    Verdict judged(Predicate<LocalDate> period, Predicate<LocalDate> enrolled) {
        if (!period.test(date)) {
            return Verdict.OUTSIDE_PERIOD;
        }
        return enrolled.test(date) ? ofValue() : Verdict.NOT_ENROLLED;
    }

    private Verdict ofValue() {
        if (value == null) {
            return Verdict.CLEARED;
        }
        if (value.equals(Scales.DEBT)) {
            return Verdict.DEBT;
        }
        if (number == null) {
            return value.equals(EXEMPT) ? Verdict.EXEMPT : Verdict.PASS_FAIL;
        }
        return ofWeight();
    }

    private Verdict ofWeight() {
        if (weight == null) {
            return Verdict.WORK_DOES_NOT_COUNT;
        }
        return weight.signum() == 0 ? Verdict.NO_WEIGHT : Verdict.COUNTED;
    }
}
