package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mark that is the mean of other marks, rounded as in mathematics: the year's of the periods', the final one of year and exam. So the order
 * of the Ministry of Education of 5 October 2020 No 546 on certificates has it: grade 9 by year and exam, grade 11 by the half-years' and
 * years' marks of grades 10 and 11.
 *
 * @param mean  unrounded; null when a mark is missing, or none has a number
 * @param value null when nothing follows
 */
public record MeanMark(
        List<PeriodValue> parts,
        @Nullable Ratio mean,
        @Nullable String value) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public MeanMark {
        parts = List.copyOf(parts);
    }

    /** Exempt parts stand aside; a missing or unattested one leaves the mean open. */
    public static MeanMark of(List<PeriodValue> parts, Scale scale) {
        List<PeriodValue> counted =
                parts.stream().filter(p -> !p.is(PeriodValue.EXEMPT)).toList();
        if (counted.isEmpty() || counted.stream().anyMatch(p -> p.grade() == null)) {
            boolean passed = !counted.isEmpty() && counted.stream().allMatch(p -> p.is(PeriodValue.PASSED));
            return new MeanMark(parts, null, passed ? PeriodValue.PASSED : null);
        }
        BigDecimal sum =
                counted.stream().map(p -> Objects.requireNonNull(p.grade())).reduce(BigDecimal.ZERO, BigDecimal::add);
        Ratio mean = new Ratio(sum, BigDecimal.valueOf(counted.size()));
        return new MeanMark(parts, mean, nearest(mean, scale.whole()));
    }

    // the better of two from the middle between them: half up, without a rounding
    private static @Nullable String nearest(Ratio mean, List<ScaleValue> bestDown) {
        for (int i = 0; i + 1 < bestDown.size(); i++) {
            BigDecimal better = Objects.requireNonNull(bestDown.get(i).grade());
            BigDecimal worse = Objects.requireNonNull(bestDown.get(i + 1).grade());
            if (mean.isAtLeast(better.add(worse).divide(TWO))) {
                return bestDown.get(i).text();
            }
        }
        return bestDown.isEmpty() ? null : bestDown.get(bestDown.size() - 1).text();
    }
}
