package org.dnevnik.journal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.ScaleValue;
import org.jspecify.annotations.Nullable;

/**
 * A rule of marks as a form says it.
 *
 * @param id        0 for a new one
 * @param subject   0: all subjects
 * @param scale     a kind of scale, or {@code OWN:12} for the school's own
 * @param bounds    least averages from the best mark down, with commas or points, parted by spaces or semicolons; blank: the usual ones
 * @param plusMinus what a plus adds and a minus takes
 */
public record KeepGradingRule(
        long id,
        int parallelFrom,
        int parallelTo,
        long subject,
        String scale,
        Average average,
        int minMarks,
        @Nullable String bounds,
        BigDecimal plusMinus,
        int version) {

    private static final int LAST_PARALLEL = 12;
    private static final int MOST_MARKS = 20;
    private static final BigDecimal MOST_PLUS = new BigDecimal("0.5");
    private static final int DECIMALS = 2;
    private static final int LONGEST_BOUNDS = 300;

    boolean fits() {
        return parallelFrom >= 0
                && parallelTo >= parallelFrom
                && parallelTo <= LAST_PARALLEL
                && minMarks >= 0
                && minMarks <= MOST_MARKS
                && plusMinus.signum() >= 0
                && plusMinus.compareTo(MOST_PLUS) <= 0
                && plusMinus.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** The school's own scale that is meant; 0: a built-in one. */
    long ownScale() {
        String own = Scale.Kind.OWN + ":";
        return scale.startsWith(own) && scale.substring(own.length()).matches("\\d{1,18}")
                ? Long.parseLong(scale.substring(own.length()))
                : 0;
    }

    /** @throws NumberFormatException for what is no number */
    List<BigDecimal> readBounds() {
        String told = bounds == null ? "" : bounds.strip();
        if (told.length() > LONGEST_BOUNDS) {
            throw new NumberFormatException("too long");
        }
        return told.isEmpty()
                ? List.of()
                : Arrays.stream(told.replace(',', '.').split("[;\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .map(BigDecimal::new)
                        .toList();
    }

    /** Whether bounds fall, lie within the scale, and are not more than it has values to part. */
    static boolean isOrdered(List<BigDecimal> bounds, Scale scale) {
        List<ScaleValue> whole = scale.whole();
        if (bounds.size() > Math.max(0, whole.size() - 1)) {
            return false;
        }
        BigDecimal above = whole.isEmpty() ? BigDecimal.ZERO : whole.get(0).grade();
        for (BigDecimal bound : bounds) {
            boolean fine =
                    bound.signum() > 0 && bound.scale() <= DECIMALS && above != null && bound.compareTo(above) <= 0;
            if (!fine) {
                return false;
            }
            above = bound.subtract(new BigDecimal("0.01"));
        }
        return true;
    }

    GradingRule toRule(Scale of, List<BigDecimal> read) {
        return new GradingRule(of, average, minMarks, read, plusMinus);
    }
}
