package org.dnevnik.reports.view;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.ClassSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the average of a pupil's marks over all subjects is made of.
 *
 * @param parts from the best mark down
 * @param shown the average as the summary has it; null: no mark is a number
 */
public record MeanParts(List<Part> parts, @Nullable BigDecimal shown) {

    /** How often a mark was given. */
    public record Part(BigDecimal grade, int count) {}

    public MeanParts {
        parts = List.copyOf(parts);
    }

    public static MeanParts of(ClassSummary.Pupil pupil) {
        Map<BigDecimal, Integer> counts = pupil.cells().stream()
                .map(ClassSummary.Cell::grade)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        BigDecimal::stripTrailingZeros,
                        g -> 1,
                        Integer::sum,
                        () -> new TreeMap<>(Collections.reverseOrder())));
        return new MeanParts(
                counts.entrySet().stream()
                        .map(e -> new Part(e.getKey(), e.getValue()))
                        .toList(),
                pupil.average());
    }

    /** How many marks there are. */
    public int count() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    public BigDecimal sum() {
        return parts.stream()
                .map(p -> p.grade().multiply(BigDecimal.valueOf(p.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the average is shown as it is, without rounding. */
    public boolean isExact() {
        return shown != null && shown.multiply(BigDecimal.valueOf(count())).compareTo(sum()) == 0;
    }

    /** «5·3 + 4·2», which a figure without marks has not. */
    public String terms() {
        return parts.stream()
                .map(p -> p.grade().toPlainString() + "·" + p.count())
                .collect(Collectors.joining(" + "));
    }
}
