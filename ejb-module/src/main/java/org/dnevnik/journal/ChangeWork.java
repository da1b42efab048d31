package org.dnevnik.journal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order to change what a work of a lesson is.
 *
 * @param title       null or blank: none
 * @param important   whether it stands out
 * @param counts      whether its marks enter averages
 * @param weight      in the weighted average; null: that of the type
 * @param seenVersion of the work that the page shows
 */
public record ChangeWork(
        long lesson,
        int year,
        long work,
        long workType,
        @Nullable String title,
        boolean important,
        boolean counts,
        @Nullable BigDecimal weight,
        int seenVersion) {

    private static final BigDecimal HEAVIEST = BigDecimal.TEN;
    private static final int DECIMALS = 2;

    boolean fits() {
        return weight == null
                || weight.signum() >= 0
                        && weight.compareTo(HEAVIEST) <= 0
                        && weight.stripTrailingZeros().scale() <= DECIMALS;
    }
}
