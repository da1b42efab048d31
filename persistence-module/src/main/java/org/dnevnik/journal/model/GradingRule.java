package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How marks of a subject in a parallel are given and made into a period mark.
 *
 * @param average   the one that the period mark is proposed from
 * @param minMarks  fewer marks than this give no proposal
 * @param bounds    least averages of the scale's whole values from the best one down; whoever is below the last gets the next value
 * @param plusMinus what a plus adds to a grade, and a minus takes from it; 0: neither counts
 */
public record GradingRule(Scale scale, Average average, int minMarks, List<BigDecimal> bounds, BigDecimal plusMinus) {

    private static final int USUAL_MIN_MARKS = 3;

    /** Which average decides. */
    public enum Average {
        /** Σm/n. */
        PLAIN,
        /** Σ(m·w)/Σw. */
        WEIGHTED
    }

    public GradingRule {
        bounds = bounds.isEmpty() ? scale.usualBounds() : List.copyOf(bounds);
    }

    /** What goes where a school has said nothing: five points from 4.5, 3.5 and 2.5, at least three marks, pluses without effect. */
    public static GradingRule usual(Average average) {
        return new GradingRule(Scales.FIVE, average, USUAL_MIN_MARKS, List.of(), BigDecimal.ZERO);
    }

    /** What the value enters averages with; null: it enters none. */
    public @Nullable BigDecimal grade(ScaleValue value) {
        BigDecimal grade = value.grade();
        return grade == null || scale.kind() != Scale.Kind.FIVE
                ? grade
                : grade.add(plusMinus.multiply(BigDecimal.valueOf(value.sign())));
    }

    /**
     * The value that an average gives. The average is told as a fraction, because it is compared unrounded: 4.645 shows as 4.65 and is
     * less than it.
     *
     * @param sum of grades, or of grades times weights
     * @param by  how many, or the sum of weights; not positive: there is no average
     */
    public Optional<ScaleValue> proposed(BigDecimal sum, BigDecimal by) {
        List<ScaleValue> whole = scale.whole();
        if (by.signum() <= 0 || whole.isEmpty()) {
            return Optional.empty();
        }
        int at = 0;
        while (at < bounds.size() && sum.compareTo(bounds.get(at).multiply(by)) < 0) {
            at++;
        }
        return Optional.of(whole.get(Math.min(at, whole.size() - 1)));
    }

    /** The least average that gives the value; null for the lowest, which needs none, and for values that averages do not give. */
    public @Nullable BigDecimal bound(ScaleValue value) {
        int at = scale.whole().indexOf(value);
        return at < 0 || at >= bounds.size() ? null : Objects.requireNonNull(bounds.get(at));
    }
}
