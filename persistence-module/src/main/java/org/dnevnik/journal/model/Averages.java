package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two averages of one pupil in one subject and period: plain is Σm/n, weighted is Σ(m·w)/Σw. Sums are exact and rounding, half
 * up to two digits, is for display only.
 */
public final class Averages {

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

    /** How many marks are in. */
    public int count() {
        return count;
    }

    /** Null when there is nothing to average. */
    public @Nullable BigDecimal plain() {
        return exact(false).map(Ratio::shown).orElse(null);
    }

    /** Null when there is nothing to average, or nothing of it has weight. */
    public @Nullable BigDecimal weighted() {
        return exact(true).map(Ratio::shown).orElse(null);
    }

    /** What is divided by what; empty when there is nothing to average, or nothing of it has weight. */
    public Optional<Ratio> exact(boolean byWeight) {
        if (byWeight) {
            return weights.signum() == 0 ? Optional.empty() : Optional.of(new Ratio(weighted, weights));
        }
        return count == 0 ? Optional.empty() : Optional.of(new Ratio(sum, BigDecimal.valueOf(count)));
    }
}
