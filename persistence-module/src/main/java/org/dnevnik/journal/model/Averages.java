package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The two averages of one pupil in one subject and period: plain is Σm/n, weighted is Σ(m·w)/Σw. Sums are exact and rounding, half
 * up to two digits, is for display only.
 */
public final class Averages {

    private static final int SHOWN_DIGITS = 2;

    private int count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;

    /**
     * Counts a mark in.
     *
     * @param grade  null for marks that enter no average: exempt, passed, not passed, a debt
     * @param weight of the mark's work, not negative; null: the work counts in no average
     */
    public void add(@Nullable BigDecimal grade, @Nullable BigDecimal weight) {
        if (grade == null || weight == null) {
            return;
        }
        count++;
        sum = sum.add(grade);
        weights = weights.add(weight);
        weighted = weighted.add(weight.multiply(grade));
    }

    /** Null when there is nothing to average. */
    public @Nullable BigDecimal plain() {
        return count == 0 ? null : divided(sum, BigDecimal.valueOf(count));
    }

    /** Null when there is nothing to average, or nothing of it has weight. */
    public @Nullable BigDecimal weighted() {
        return weights.signum() == 0 ? null : divided(weighted, weights);
    }

    private static BigDecimal divided(BigDecimal sum, BigDecimal by) {
        return sum.divide(by, SHOWN_DIGITS, RoundingMode.HALF_UP);
    }
}
