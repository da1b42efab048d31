package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dnevnik.journal.model.GradingRule.Average;
import org.jspecify.annotations.Nullable;

/**
 * Searches what must still come for a mark to follow by the school's rule: every debt passed, as many marks as the school asks for, and the
 * average at the bound, compared unrounded. Of all ways it gives one with the fewest new works, and among these one with the least sum of
 * marks; marks of works of one weight are as even as they can be.
 *
 * <p>The fewest works are those that reach the bound with the best marks. The least sum is found by branch and bound over the sums of the
 * works of each weight, the heaviest first: marks of the same weight are worth the same whichever work has them.
 */
public final class TargetSearch {

    /** Grades have three digits behind the point, weights two. */
    private static final int DIGITS = 5;

    private static final long GRADE = 1_000;
    private static final long WEIGHT = 100;
    private static final Comparator<Long> HEAVIEST_FIRST = Comparator.reverseOrder();

    private final GradingRule rule;
    private final Averages standing;
    private final List<@Nullable BigDecimal> debts;
    private final TreeMap<Long, ScaleValue> values = new TreeMap<>();

    /**
     * For one pupil in one subject and period.
     *
     * @param standing what is averaged already
     * @param debts    weight of each work that is owed; null: it counts in no average
     */
    public TargetSearch(GradingRule rule, Averages standing, List<@Nullable BigDecimal> debts) {
        this.rule = rule;
        this.standing = standing;
        this.debts = new ArrayList<>(debts);
        rule.scale().whole().forEach(v -> values.put(units(Objects.requireNonNull(v.grade()), GRADE), v));
    }

    /**
     * The way by new works of one weight.
     *
     * @param wished a whole value of the scale; a better one is as good
     * @param weight of the new works, more than 0
     * @param most   new works at most
     * @return empty when that many are not enough
     */
    public Optional<TargetPlan> plan(ScaleValue wished, BigDecimal weight, int most) {
        for (int works = 0; works <= most; works++) {
            Optional<TargetPlan> plan = new Attempt(wished, factor(weight), works).plan();
            if (plan.isPresent()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    /** What a grade of such a work is multiplied by in the average that decides. */
    private long factor(@Nullable BigDecimal weight) {
        if (weight == null) {
            return 0;
        }
        return rule.average() == Average.WEIGHTED ? units(weight, WEIGHT) : WEIGHT;
    }

    private static long units(BigDecimal number, long unit) {
        return number.multiply(BigDecimal.valueOf(unit)).longValueExact();
    }

    /** One number of new works. */
    private final class Attempt {

        private final List<Long> factors = new ArrayList<>();
        private final List<MarkTotals> totals = new ArrayList<>();
        private final Map<Long, Integer> counts = new TreeMap<>(HEAVIEST_FIRST);
        private final long workFactor;
        private final int works;
        private final BigDecimal by;
        private final long need;
        private final boolean enough;
        private long least = Long.MAX_VALUE;
        private List<Long> chosen = List.of();

        Attempt(ScaleValue wished, long workFactor, int works) {
            this.workFactor = workFactor;
            this.works = works;
            if (works > 0) {
                counts.put(workFactor, works);
            }
            debts.stream()
                    .map(TargetSearch.this::factor)
                    .filter(f -> f > 0)
                    .forEach(f -> counts.merge(f, 1, Integer::sum));
            counts.forEach((factor, count) -> {
                factors.add(factor);
                totals.add(new MarkTotals(List.copyOf(values.keySet()), count));
            });
            long added = counts.entrySet().stream()
                    .mapToLong(e -> e.getKey() * e.getValue())
                    .sum();
            Optional<Ratio> now = standing.exact(rule.average() == Average.WEIGHTED);
            by = now.map(Ratio::by).orElse(BigDecimal.ZERO).add(BigDecimal.valueOf(added, 2));
            BigDecimal bound = rule.bound(wished);
            need = bound == null
                    ? 0
                    : bound.multiply(by)
                            .subtract(now.map(Ratio::sum).orElse(BigDecimal.ZERO))
                            .movePointRight(DIGITS)
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact();
            long counting = debts.stream().filter(Objects::nonNull).count();
            enough = by.signum() > 0 && standing.count() + counting + works >= rule.minMarks();
        }

        Optional<TargetPlan> plan() {
            if (enough) {
                search(0, need, 0, List.of());
            }
            return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(told());
        }

        private void search(int at, long missing, long sum, List<Long> taken) {
            if (at == factors.size()) {
                if (missing <= 0 && sum < least) {
                    least = sum;
                    chosen = taken;
                }
                return;
            }
            Long total = at == factors.size() - 1
                    ? totals.get(at).from(atLeast(missing, factors.get(at)))
                    : (Long) totals.get(at).most();
            while (total != null && missing - factors.get(at) * total <= mostOf(at + 1)) {
                long left = missing - factors.get(at) * total;
                if (sum + total + leastOf(at + 1, left) < least) {
                    List<Long> longer = new ArrayList<>(taken);
                    longer.add(total);
                    search(at + 1, left, sum + total, longer);
                }
                total = at == factors.size() - 1 ? null : totals.get(at).below(total);
            }
        }

        /** The most that works from this weight on can add. */
        private long mostOf(int from) {
            long most = 0;
            for (int i = from; i < factors.size(); i++) {
                most += factors.get(i) * totals.get(i).most();
            }
            return most;
        }

        /** No sum of the works from this weight on that covers what is missing is less. */
        private long leastOf(int from, long missing) {
            long lowest = 0;
            for (int i = from; i < factors.size(); i++) {
                lowest += totals.get(i).least();
            }
            return from == factors.size() ? 0 : Math.max(lowest, atLeast(missing, factors.get(from)));
        }

        private long atLeast(long missing, long factor) {
            return missing <= 0 ? 0 : (missing + factor - 1) / factor;
        }

        private TargetPlan told() {
            Map<Long, List<Long>> marks = new TreeMap<>();
            long added = 0;
            for (int i = 0; i < factors.size(); i++) {
                marks.put(factors.get(i), new ArrayList<>(totals.get(i).marks(chosen.get(i))));
                added += factors.get(i) * chosen.get(i);
            }
            List<@Nullable ScaleValue> owed = new ArrayList<>();
            for (BigDecimal debt : debts) {
                long factor = factor(debt);
                owed.add(factor == 0 ? null : values.get(lowest(marks, factor)));
            }
            List<ScaleValue> made = new ArrayList<>();
            marks.getOrDefault(workFactor, List.of()).stream()
                    .limit(works)
                    .map(g -> Objects.requireNonNull(values.get(g)))
                    .forEach(made::add);
            BigDecimal sum = standing.exact(rule.average() == Average.WEIGHTED)
                    .map(Ratio::sum)
                    .orElse(BigDecimal.ZERO)
                    .add(BigDecimal.valueOf(added, DIGITS));
            return new TargetPlan(owed, made, new Ratio(sum, by));
        }

        /** A debt takes the lowest mark of its weight. */
        private long lowest(Map<Long, List<Long>> marks, long factor) {
            List<Long> left = Objects.requireNonNull(marks.get(factor));
            return left.remove(left.size() - 1);
        }
    }
}
