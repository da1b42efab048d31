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
 * @param important whether the work is more than an ordinary one
 * @param from   name of the group that the pupil brought the mark from; null: it was given here
 */
public record MarkFact(
        LocalDate date,
        @Nullable String value,
        @Nullable BigDecimal number,
        @Nullable BigDecimal weight,
        boolean important,
        @Nullable String from) {

    /** For an ordinary work, given here. */
    public MarkFact(LocalDate date, @Nullable String value, @Nullable BigDecimal number, @Nullable BigDecimal weight) {
        this(date, value, number, weight, false, null);
    }

    private static final String EXEMPT = "осв";

    /**
     * Whether it counts in a period for a pupil who belonged to the group on some days. A mark that was brought along counts too: the pupil had
     * earned it in the same subject before coming here.
     */
    Verdict judged(Predicate<LocalDate> period, Predicate<LocalDate> enrolled) {
        if (!period.test(date)) {
            return Verdict.OUTSIDE_PERIOD;
        }
        return from != null || enrolled.test(date) ? ofValue() : Verdict.NOT_ENROLLED;
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
