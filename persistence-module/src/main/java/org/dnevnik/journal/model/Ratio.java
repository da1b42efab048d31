package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum and what it is divided by, kept exact: rounding is for display. 4.645 is shown as
 * 4.65 and does not reach a bound of 4.65.
 *
 * @param by more than 0
 */
public record Ratio(BigDecimal sum, BigDecimal by) {

    private static final int SHOWN_DIGITS = 2;

    public Ratio {
        if (by.signum() <= 0) {
            throw new IllegalArgumentException("divided by " + by);
        }
    }

    /** Of whole numbers. */
    public static Ratio of(long sum, long by) {
        return new Ratio(BigDecimal.valueOf(sum), BigDecimal.valueOf(by));
    }

    /** For display: half up to two digits. */
    public BigDecimal shown() {
        return sum.divide(by, SHOWN_DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether display has changed the value. */
    public boolean isRounded() {
        return shown().multiply(by).compareTo(sum) != 0;
    }

    /** Compared without any rounding, and without a division. */
    public boolean isAtLeast(BigDecimal bound) {
        return sum.compareTo(bound.multiply(by)) >= 0;
    }
}
