package org.dnevnik.diary.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How averages of a class are spread, told so that nobody is told. Each bar holds at least five pupils besides whoever looks, who knows the own
 * average: neighbours are merged until it does. Fewer than two such bars tell nothing and are not shown. The bars are the same for everybody who looks.
 *
 * @param bars from the lowest up, without a gap; empty: too few pupils
 */
public record Histogram(List<Bar> bars) {

    /** Pupils of a bar from whom one must not be told apart. */
    public static final int K = 5;

    /** The reader is one of a bar. */
    private static final int LEAST = K + 1;

    private static final int STEPS = 6;

    /** Pupils whose average is at least {@code from} and less than {@code to}; the last bar has its end as well. */
    public record Bar(BigDecimal from, BigDecimal to, int pupils) {}

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * @param low the lowest mark
     * @param high the best one: between them lie six steps before they are merged
     */
    public static Histogram of(Collection<BigDecimal> means, BigDecimal low, BigDecimal high) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal from = low;
        int pupils = 0;
        for (int step = 1; step <= STEPS; step++) {
            BigDecimal to = edge(low, high, step);
            pupils += in(means, step == 1 ? null : edge(low, high, step - 1), step == STEPS ? null : to);
            if (pupils >= LEAST) {
                bars.add(new Bar(from, to, pupils));
                from = to;
                pupils = 0;
            }
        }
        if (from.compareTo(high) < 0 && !bars.isEmpty()) {
            Bar last = bars.remove(bars.size() - 1);
            bars.add(new Bar(last.from(), high, last.pupils() + pupils));
        }
        return new Histogram(bars.size() < 2 ? List.of() : bars);
    }

    private static BigDecimal edge(BigDecimal low, BigDecimal high, int step) {
        return high.subtract(low)
                .multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf(STEPS), 2, RoundingMode.HALF_UP)
                .add(low)
                .stripTrailingZeros();
    }

    private static int in(Collection<BigDecimal> means, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return (int) means.stream()
                .filter(m -> from == null || m.compareTo(from) >= 0)
                .filter(m -> to == null || m.compareTo(to) < 0)
                .count();
    }

    /** Whether there is anything to be shown. */
    public boolean isShown() {
        return !bars.isEmpty();
    }

    /** How many pupils are in it. */
    public int pupils() {
        return bars.stream().mapToInt(Bar::pupils).sum();
    }

    /** The bar in which an average lies; empty when nothing is shown. */
    public Optional<Bar> bar(BigDecimal mean) {
        for (int i = bars.size() - 1; i > 0; i--) {
            if (mean.compareTo(bars.get(i).from()) >= 0) {
                return Optional.of(bars.get(i));
            }
        }
        return bars.stream().findFirst();
    }

    /** The best place that somebody in the bar can have: all better bars stand before. */
    public int firstPlace(Bar bar) {
        return 1
                + bars.stream()
                        .filter(b -> b.from().compareTo(bar.from()) > 0)
                        .mapToInt(Bar::pupils)
                        .sum();
    }

    /** The last place of the bar. */
    public int lastPlace(Bar bar) {
        return firstPlace(bar) + bar.pupils() - 1;
    }

    /** As it stands in the database. */
    public String told() {
        return bars.stream()
                .map(b -> b.from().toPlainString() + ":" + b.to().toPlainString() + ":" + b.pupils())
                .collect(Collectors.joining(";"));
    }

    /** Read from there. */
    public static Histogram read(String told) {
        return new Histogram(
                told.isEmpty()
                        ? List.of()
                        : Arrays.stream(told.split(";", -1))
                                .map(bar -> bar.split(":", -1))
                                .map(p -> new Bar(new BigDecimal(p[0]), new BigDecimal(p[1]), Integer.parseInt(p[2])))
                                .toList());
    }

    /**
     * Whether another histogram may take the place of this one: two looks, before and after, differ by so many pupils that no one of them
     * can be told apart.
     *
     * @param changed pupils whose marks were written since this one was published
     */
    public static boolean mayFollow(long changed) {
        return changed >= K;
    }
}
