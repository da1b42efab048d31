package org.dnevnik.journal.view;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.dnevnik.journal.model.Ratio;
import org.dnevnik.journal.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a figure came about: what a reader asks who says «Почему 4,33?».
 *
 * @param kind     of which mark it is told
 * @param period   null for a year's, an exam's and a final mark
 * @param lines    the marks of the period, counted or not
 * @param others   marks of the subject outside of the period
 * @param plain    null when there is nothing to average
 * @param weighted null when there is nothing, or nothing of it has weight
 * @param important over important works alone; null: there are none
 * @param rule     by which a mark follows from the average
 * @param mean     of period marks, for a year's and a final mark; null otherwise
 * @param proposed null when nothing follows
 * @param obstacle why nothing follows
 * @param set      the mark that stands; null: none
 */
public record Why(
        GridHead head,
        String pupil,
        PeriodMarkKind kind,
        @Nullable GridPeriod period,
        List<Line> lines,
        List<Line> others,
        @Nullable Sum plain,
        @Nullable Sum weighted,
        @Nullable Sum important,
        Rule rule,
        @Nullable Mean mean,
        @Nullable String proposed,
        @Nullable Obstacle obstacle,
        int debts,
        @Nullable Standing set) {

    /**
     * A mark and what was decided of it.
     *
     * @param value  as written; null: taken back
     * @param number that enters averages; null: none does
     * @param weight null: the work counts in no average
     * @param old    what stood here before the work was done again; null: it was not
     * @param important whether the work is more than an ordinary one
     * @param from   name of the group that the pupil brought the mark from; null: it was given here
     */
    public record Line(
            LocalDate date,
            String type,
            @Nullable String title,
            @Nullable String value,
            @Nullable BigDecimal number,
            @Nullable BigDecimal weight,
            Verdict verdict,
            @Nullable String old,
            boolean important,
            @Nullable String from) {

        /** Number times weight, for those that count. */
        public BigDecimal product() {
            return number == null || weight == null ? BigDecimal.ZERO : plainly(number.multiply(weight));
        }
    }

    /**
     * A division.
     *
     * @param terms   what is added up, as one writes it: 5·1 + 3·2
     * @param divisor what it is divided by, as one writes it
     * @param rounded whether what is shown is not the exact value
     */
    public record Sum(String terms, BigDecimal sum, String divisor, BigDecimal by, BigDecimal shown, boolean rounded) {

        private static final String PLUS = " + ";
        private static final String TIMES = "·";

        /** The plain mean of numbers, by the code that averages everything; empty for none. */
        public static Optional<Sum> of(List<BigDecimal> numbers) {
            Averages averages = new Averages();
            numbers.forEach(n -> averages.add(n, BigDecimal.ONE));
            String terms = numbers.stream().map(n -> plainly(n).toPlainString()).collect(joining(PLUS));
            return averages.exact(false).map(ratio -> of(terms, Integer.toString(numbers.size()), ratio));
        }

        /** An average as its calculation has it; empty when there is nothing to average, or nothing of it has weight. */
        static Optional<Sum> of(Calculation calculation, boolean byWeight) {
            List<MarkFact> counted = calculation.lines().stream()
                    .filter(l -> l.verdict().isCounted())
                    .map(Calculation.Line::mark)
                    .toList();
            String terms = counted.stream().map(m -> term(m, byWeight)).collect(joining(PLUS));
            String divisor = byWeight
                    ? counted.stream().map(m -> plain(m.weight())).collect(joining(PLUS))
                    : Integer.toString(counted.size());
            return calculation.averages().exact(byWeight).map(ratio -> of(terms, divisor, ratio));
        }

        private static String term(MarkFact mark, boolean byWeight) {
            return byWeight ? plain(mark.number()) + TIMES + plain(mark.weight()) : plain(mark.number());
        }

        private static String plain(@Nullable BigDecimal counted) {
            return plainly(Objects.requireNonNull(counted)).toPlainString();
        }

        static Sum of(String terms, String divisor, Ratio ratio) {
            return new Sum(terms, plainly(ratio.sum()), divisor, plainly(ratio.by()), ratio.shown(), ratio.isRounded());
        }
    }

    /**
     * @param weighted which average decides
     * @param minimum of marks
     */
    public record Rule(boolean weighted, int minimum, List<Bound> bounds) {

        public Rule {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * @param from least average; null: every one
     * @param reached whether it is this mark that follows
     */
    public record Bound(String value, @Nullable BigDecimal from, boolean reached) {}

    /**
     * The mean of marks.
     *
     * @param parts as they stand; empty text: not set yet
     */
    public record Mean(List<String> parts, @Nullable Sum sum) {

        public Mean {
            parts = List.copyOf(parts);
        }
    }

    /** @param proposed when it was set; null: nothing was */
    public record Standing(
            String value,
            @Nullable String proposed,
            @Nullable BigDecimal average,
            @Nullable String reason) {

        /** Whether it is another than was proposed. */
        public boolean differs() {
            return proposed != null && !proposed.equals(value);
        }
    }

    public Why {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /** How many marks are in the average. */
    public long counted() {
        return lines.stream().filter(l -> l.verdict().isCounted()).count();
    }

    /** Whether some of the marks were given in another group. */
    public boolean brought() {
        return lines.stream().anyMatch(l -> l.from() != null);
    }

    /** What the rule compares; null: nothing. */
    public @Nullable Sum decisive() {
        return rule.weighted() ? weighted : plain;
    }

    static BigDecimal plainly(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
