package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Scale.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Scale UNEVEN = Scale.own(1, "Наша", "выс:9:5;хор:7.5:4;уд:4:3;низ:1:2");
    private static final int MOST = 3;

    /** A mark and the weight of its work. */
    private record Given(
            @Nullable BigDecimal grade, @Nullable BigDecimal weight) {}

    /** What is asked in one trial. */
    private record Trial(
            GradingRule rule,
            List<Given> marks,
            List<@Nullable BigDecimal> debts,
            BigDecimal weight,
            ScaleValue wished) {

        Optional<TargetPlan> plan(int most) {
            return new TargetSearch(rule, calculation(marks).averages(), debts).plan(wished, weight, most);
        }

        /** Whether the school's own rule gives the mark, or a better one, once these came in place of the debts and beside them. */
        boolean gives(List<BigDecimal> forDebts, List<BigDecimal> works) {
            List<Given> all = new ArrayList<>(marks);
            for (int i = 0; i < debts.size(); i++) {
                all.add(new Given(forDebts.get(i), debts.get(i)));
            }
            works.forEach(g -> all.add(new Given(g, weight)));
            ScaleValue value = Proposal.of(calculation(all), rule).value();
            List<ScaleValue> whole = rule.scale().whole();
            return value != null && whole.indexOf(value) <= whole.indexOf(wished);
        }

        /** The least sum over all marks of some new works; empty: none of them do. */
        Optional<BigDecimal> bruteForce(int works) {
            return least(new ArrayList<>(), works);
        }

        private Optional<BigDecimal> least(List<BigDecimal> chosen, int works) {
            if (chosen.size() == debts.size() + works) {
                boolean given = gives(chosen.subList(0, debts.size()), chosen.subList(debts.size(), chosen.size()));
                return given ? Optional.of(sum(chosen)) : Optional.empty();
            }
            Optional<BigDecimal> best = Optional.empty();
            for (ScaleValue value : rule.scale().whole()) {
                chosen.add(Objects.requireNonNull(value.grade()));
                Optional<BigDecimal> found = least(chosen, works);
                if (found.isPresent() && best.stream().allMatch(b -> found.get().compareTo(b) < 0)) {
                    best = found;
                }
                chosen.remove(chosen.size() - 1);
            }
            return best;
        }

        /** Of marks that enter the average which decides. */
        private BigDecimal sum(List<BigDecimal> chosen) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < chosen.size(); i++) {
                if (i >= debts.size() || enters(debts.get(i))) {
                    sum = sum.add(chosen.get(i));
                }
            }
            return sum;
        }

        private boolean enters(@Nullable BigDecimal of) {
            return of != null && (rule.average() == Average.PLAIN || of.signum() > 0);
        }
    }

    @Test
    void aPlanIsTheLeastThatBruteForceFindsByTheSchoolsOwnRule() {
        Random random = new Random(2026);
        int reached = 0;
        for (int i = 0; i < 1_500; i++) {
            Trial trial = trial(random);
            Optional<TargetPlan> plan = trial.plan(MOST);
            reached += plan.isPresent() ? 1 : 0;
            compare(trial, plan);
        }
        assertTrue(reached > 300 && reached < 1_400, "both ends are tried: " + reached);
    }

    private static void compare(Trial trial, Optional<TargetPlan> plan) {
        for (int works = 0; works <= MOST; works++) {
            Optional<BigDecimal> least = trial.bruteForce(works);
            if (least.isPresent()) {
                TargetPlan found = plan.orElseThrow(() -> new AssertionError("missed " + trial));
                assertEquals(works, found.works().size(), () -> "works of " + trial);
                List<BigDecimal> debts = found.debts().stream()
                        .map(v -> v == null ? lowest(trial) : Objects.requireNonNull(v.grade()))
                        .toList();
                List<BigDecimal> made = found.works().stream()
                        .map(v -> Objects.requireNonNull(v.grade()))
                        .toList();
                assertTrue(trial.gives(debts, made), () -> found + " does not reach " + trial);
                List<BigDecimal> all = new ArrayList<>(debts);
                all.addAll(made);
                assertEquals(0, least.get().compareTo(trial.sum(all)), () -> found + " is not least for " + trial);
                return;
            }
        }
        assertEquals(Optional.empty(), plan, () -> "nothing reaches " + trial);
    }

    private static BigDecimal lowest(Trial trial) {
        List<ScaleValue> whole = trial.rule().scale().whole();
        return Objects.requireNonNull(whole.get(whole.size() - 1).grade());
    }

    private static Trial trial(Random random) {
        Scale scale = List.of(Scales.FIVE, Scales.FIVE, Scales.of(Kind.LETTERS), UNEVEN, Scales.of(Kind.TWELVE))
                .get(random.nextInt(5));
        boolean heavy = scale.whole().size() > 6;
        List<BigDecimal> bounds = scale.equals(Scales.FIVE) && random.nextBoolean()
                ? List.of(new BigDecimal("4.65"), new BigDecimal("3.65"), new BigDecimal("2.65"))
                : List.of();
        GradingRule rule = new GradingRule(
                scale,
                random.nextBoolean() ? Average.PLAIN : Average.WEIGHTED,
                random.nextInt(5),
                bounds,
                BigDecimal.ZERO);
        List<Given> marks = random.ints(random.nextInt(6), 0, scale.whole().size())
                .mapToObj(n -> new Given(scale.whole().get(n).grade(), weight(random, true)))
                .toList();
        List<@Nullable BigDecimal> debts = new ArrayList<>();
        for (int i = random.nextInt(heavy ? 2 : 3); i > 0; i--) {
            debts.add(random.nextInt(6) == 0 ? null : weight(random, true));
        }
        ScaleValue wished =
                scale.whole().get(random.nextInt(Math.min(4, scale.whole().size())));
        return new Trial(rule, marks, debts, weight(random, false), wished);
    }

    private static BigDecimal weight(Random random, boolean alsoNone) {
        return new BigDecimal(List.of("1", "2", "1.5", "0.25", "0").get(random.nextInt(alsoNone ? 5 : 4)));
    }

    @Test
    void threeFivesLiftFourMarksOfFour() {
        // (16 + 5k) : (4 + k) ≥ 4,5 for k = 4
        assertEquals(
                List.of("5", "5", "5", "5"),
                texts(new TargetSearch(five(3, Average.PLAIN), of("4", "4", "4", "4"), List.of())
                        .plan(value("5"), BigDecimal.ONE, 10)
                        .orElseThrow()));
    }

    @Test
    void whatIsReachedNeedsNothing() {
        assertTrue(new TargetSearch(five(3, Average.PLAIN), of("5", "5", "4"), List.of())
                .plan(value("5"), BigDecimal.ONE, 10)
                .orElseThrow()
                .isReached());
    }

    @Test
    void marksThatAreTooFewAreMadeUpByTheLowestThatDo() {
        // 5 + 5 + x with three marks asked for: x = 4 gives 4,67, x = 3 would give 4,33
        assertEquals(
                List.of("4"),
                texts(new TargetSearch(five(3, Average.PLAIN), of("5", "5"), List.of())
                        .plan(value("5"), BigDecimal.ONE, 10)
                        .orElseThrow()));
    }

    @Test
    void anAverageThatOnlyShowsAsTheBoundDoesNotReachIt() {
        // nine fours and seventeen fives show as 4,65 and are 4,6538…;
        // with ten fours and eighteen fives 4,6428… is below 4,65
        GradingRule rule =
                new GradingRule(Scales.FIVE, Average.PLAIN, 1, List.of(new BigDecimal("4.65")), BigDecimal.ZERO);
        String[] marks = new String[28];
        Arrays.fill(marks, "5");
        Arrays.fill(marks, 0, 10, "4");
        assertEquals(
                List.of("5"),
                texts(new TargetSearch(rule, of(marks), List.of())
                        .plan(value("5"), BigDecimal.ONE, 3)
                        .orElseThrow()));
    }

    @Test
    void marksOfOneWeightAreAsEvenAsTheyCanBe() {
        TargetPlan plan = new TargetSearch(five(4, Average.PLAIN), of("3", "3"), List.of())
                .plan(value("4"), BigDecimal.ONE, 10)
                .orElseThrow();
        assertEquals(List.of("4", "4"), texts(plan));
    }

    @Test
    void aDebtIsPassedFirstAndWithAMarkThatDoes() {
        TargetPlan plan = new TargetSearch(five(3, Average.WEIGHTED), of("4", "4", "4"), List.of(BigDecimal.valueOf(3)))
                .plan(value("4"), BigDecimal.ONE, 10)
                .orElseThrow();
        assertEquals(
                List.of("3"),
                plan.debts().stream().map(v -> Objects.requireNonNull(v).text()).toList());
        assertTrue(plan.works().isEmpty());
    }

    @Test
    void aHundredPointsWithFiveDebtsAreSearchedInFarLessThanTwentyMilliseconds() {
        GradingRule rule = new GradingRule(Scales.of(Kind.HUNDRED), Average.WEIGHTED, 5, List.of(), BigDecimal.ZERO);
        List<@Nullable BigDecimal> debts = List.of(
                BigDecimal.ONE,
                BigDecimal.valueOf(2),
                new BigDecimal("1.5"),
                BigDecimal.valueOf(3),
                new BigDecimal("0.5"));
        TargetSearch search = new TargetSearch(rule, of("50", "61", "72", "40", "88"), debts);
        ScaleValue wished = rule.scale().whole().get(15);
        for (int i = 0; i < 50; i++) {
            search.plan(wished, new BigDecimal("1.25"), 20);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertTrue(search.plan(wished, new BigDecimal("1.25"), 20).isPresent());
        }
        double millis = (System.nanoTime() - start) / 50e6;
        assertTrue(millis < 20, millis + " ms");
    }

    private static List<String> texts(TargetPlan plan) {
        return plan.works().stream().map(ScaleValue::text).toList();
    }

    private static GradingRule five(int minMarks, Average average) {
        return new GradingRule(Scales.FIVE, average, minMarks, List.of(), BigDecimal.ZERO);
    }

    private static ScaleValue value(String text) {
        return Scales.FIVE.value(text).orElseThrow();
    }

    private static Averages of(String... grades) {
        return calculation(Arrays.stream(grades)
                        .map(g -> new Given(new BigDecimal(g), BigDecimal.ONE))
                        .toList())
                .averages();
    }

    private static Calculation calculation(List<Given> marks) {
        return Calculation.of(
                marks.stream()
                        .map(m -> new MarkFact(DAY, String.valueOf(m.grade()), m.grade(), m.weight()))
                        .toList(),
                day -> true,
                day -> true);
    }
}
