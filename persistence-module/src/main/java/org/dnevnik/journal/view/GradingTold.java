package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.ScaleValue;
import org.jspecify.annotations.Nullable;

/**
 * A rule of marks as a page tells it.
 *
 * @param key     of the scale: {@code TEN}, or {@code OWN:12} for a school's own one
 * @param own     id of the own scale, {@code ownName} its name; null for a built-in one
 * @param bounds  which average gives which mark; empty for a scale with too many marks to be told
 * @param lowest  the mark of whoever is below the last bound; empty: none
 * @param trap    an average that shows as the highest bound and lies below it; null without bounds
 */
public record GradingTold(
        String key,
        Scale.Kind kind,
        @Nullable Long own,
        @Nullable String ownName,
        List<Bound> bounds,
        String lowest,
        @Nullable Bound trap,
        Average average,
        int minMarks,
        BigDecimal plusMinus) {

    private static final int MOST = 12;
    private static final BigDecimal BELOW = new BigDecimal("0.005");

    /** What an average gives. */
    public record Bound(String mark, BigDecimal from) {}

    public GradingTold {
        bounds = List.copyOf(bounds);
    }

    static GradingTold of(GradingRule rule) {
        Scale scale = rule.scale();
        Long own = scale.own();
        return new GradingTold(
                own == null ? scale.kind().name() : scale.kind() + ":" + own,
                scale.kind(),
                own,
                own == null ? null : scale.name(),
                bounds(rule),
                given(rule, BigDecimal.ZERO),
                trap(rule),
                rule.average(),
                rule.minMarks(),
                rule.plusMinus());
    }

    private static List<Bound> bounds(GradingRule rule) {
        List<ScaleValue> whole = rule.scale().whole();
        int many = rule.bounds().size();
        return IntStream.range(0, whole.isEmpty() || many > MOST ? 0 : many)
                .mapToObj(i -> new Bound(whole.get(i).text(), rule.bounds().get(i)))
                .toList();
    }

    private static @Nullable Bound trap(GradingRule rule) {
        if (rule.bounds().isEmpty()) {
            return null;
        }
        BigDecimal below = rule.bounds().get(0).subtract(BELOW);
        return new Bound(given(rule, below), below);
    }

    private static String given(GradingRule rule, BigDecimal average) {
        return rule.proposed(average, BigDecimal.ONE).map(ScaleValue::text).orElse("");
    }
}
