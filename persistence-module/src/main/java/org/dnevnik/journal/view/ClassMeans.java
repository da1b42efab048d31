package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.Ratio;

/**
 * The averages of a class, in one subject or over all of five points.
 *
 * @param low  the lowest mark of the scale; of five points 2, which is the lowest that is given
 * @param high the best one
 */
public record ClassMeans(List<ClassMean> pupils, BigDecimal low, BigDecimal high) {

    private static final int DIGITS = 6;

    public ClassMeans {
        pupils = pupils.stream()
                .sorted(Comparator.comparing(ClassMean::mean).reversed())
                .toList();
    }

    /** The averages alone. */
    public List<BigDecimal> values() {
        return pupils.stream().map(ClassMean::mean).toList();
    }

    /** The place of a pupil among all: one more than have a better average. */
    public int place(ClassMean of) {
        return 1
                + (int) pupils.stream()
                        .filter(p -> p.mean().compareTo(of.mean()) > 0)
                        .count();
    }

    /** The mean of averages of subjects, each as weighty as the other; empty for none. */
    static Optional<BigDecimal> over(Collection<Ratio> averages) {
        return averages.isEmpty()
                ? Optional.empty()
                : Optional.of(averages.stream()
                        .map(r -> r.sum().divide(r.by(), DIGITS, RoundingMode.HALF_UP))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(averages.size()), DIGITS, RoundingMode.HALF_UP));
    }
}
