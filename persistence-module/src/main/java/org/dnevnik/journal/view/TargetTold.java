package org.dnevnik.journal.view;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.Proposal;
import org.dnevnik.journal.model.ScaleValue;
import org.dnevnik.journal.model.TargetPlan;
import org.dnevnik.journal.model.TargetSearch;
import org.dnevnik.journal.model.Verdict;
import org.dnevnik.journal.view.Target.Marks;
import org.dnevnik.journal.view.Target.Owed;
import org.dnevnik.journal.view.Target.Trial;
import org.dnevnik.journal.view.Target.Way;
import org.dnevnik.journal.view.TargetKindsQuery.Kind;
import org.dnevnik.journal.view.Why.Sum;

/** Tells what the search for a target found, target by target and weight by weight. */
public final class TargetTold {

    /** New works that are planned at most. */
    public static final int MOST_WORKS = 20;

    private static final int MOST_TRIED = 10;

    private TargetTold() {}

    /** Every target worth a wish: for each level the lowest mark of the scale that has it; with few marks these are all but the lowest. What lies below one that is reached is not told. */
    public static List<Target> all(PupilCourse course, GridPeriod period, List<Kind> kinds) {
        Map<Level, ScaleValue> lowest = new LinkedHashMap<>();
        course.rule().scale().whole().forEach(v -> lowest.put(v.level(), v));
        Calculation calculation = course.calculation(period);
        List<PupilMark> debts = debts(course, calculation);
        List<Target> targets = new ArrayList<>();
        for (ScaleValue value : lowest.values()) {
            boolean wished = value.level() != Level.POOR && value.level() != Level.NONE;
            if (wished && targets.stream().noneMatch(Target::reached)) {
                targets.add(target(course.rule(), calculation, debts, value, byWeight(course, kinds)));
            }
        }
        return targets;
    }

    private static Map<BigDecimal, List<String>> byWeight(PupilCourse course, List<Kind> kinds) {
        Map<BigDecimal, List<String>> byWeight = kinds.stream()
                .collect(groupingBy(
                        k -> course.weighted() ? Why.plainly(k.weight()) : BigDecimal.ONE,
                        LinkedHashMap::new,
                        mapping(
                                Kind::name,
                                collectingAndThen(
                                        toList(),
                                        names -> names.stream().distinct().toList()))));
        return byWeight.isEmpty() ? Map.of(BigDecimal.ONE, List.of()) : byWeight;
    }

    private static List<PupilMark> debts(PupilCourse course, Calculation calculation) {
        List<PupilMark> debts = new ArrayList<>();
        for (int i = 0; i < calculation.lines().size(); i++) {
            if (calculation.lines().get(i).verdict() == Verdict.DEBT) {
                debts.add(course.marks().get(i));
            }
        }
        return debts;
    }

    private static Target target(
            GradingRule rule,
            Calculation calculation,
            List<PupilMark> debts,
            ScaleValue wished,
            Map<BigDecimal, List<String>> kinds) {
        TargetSearch search = new TargetSearch(
                rule,
                calculation.averages(),
                debts.stream().map(PupilMark::weight).collect(toList()));
        List<Way> ways = new ArrayList<>();
        boolean reached = false;
        for (Map.Entry<BigDecimal, List<String>> kind : kinds.entrySet()) {
            Optional<TargetPlan> plan = search.plan(wished, kind.getKey(), MOST_WORKS);
            reached |= plan.filter(TargetPlan::isReached).isPresent();
            plan.ifPresent(p -> add(ways, way(rule, debts, p, kind)));
        }
        BigDecimal bound = rule.bound(wished);
        return new Target(
                wished.text(),
                wished.level().number(),
                bound == null ? null : Why.plainly(bound),
                reached,
                reached ? List.of() : ways);
    }

    /** Ways that need no new work are the same whatever its kind. */
    private static void add(List<Way> ways, Way way) {
        if (way.works() > 0 || ways.stream().noneMatch(w -> w.works() == 0)) {
            ways.add(way);
        }
    }

    private static Way way(
            GradingRule rule, List<PupilMark> debts, TargetPlan plan, Map.Entry<BigDecimal, List<String>> kind) {
        List<Owed> owed = new ArrayList<>();
        for (int i = 0; i < debts.size(); i++) {
            ScaleValue value = plan.debts().get(i);
            owed.add(new Owed(debts.get(i), value == null || isLowest(rule, value) ? null : value.text()));
        }
        Map<ScaleValue, Integer> counted = new LinkedHashMap<>();
        plan.works().forEach(v -> counted.merge(v, 1, Integer::sum));
        return new Way(
                plan.works().isEmpty() ? List.of() : kind.getValue(),
                rule.average() == GradingRule.Average.WEIGHTED ? kind.getKey() : null,
                owed,
                plan.works().size(),
                counted.entrySet().stream()
                        .map(e -> new Marks(
                                e.getKey().text(),
                                e.getKey().level().number(),
                                e.getValue(),
                                isLowest(rule, e.getKey())))
                        .toList(),
                plan.average().shown());
    }

    private static boolean isLowest(GradingRule rule, ScaleValue value) {
        List<ScaleValue> whole = rule.scale().whole();
        return value.equals(whole.get(whole.size() - 1));
    }

    /**
     * What would follow if some marks came; what is no mark of the scale is left out.
     *
     * @param weight of their works
     */
    public static Optional<Trial> tried(PupilCourse course, GridPeriod period, String typed, BigDecimal weight) {
        List<ScaleValue> values = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+", -1)).stream()
                .limit(MOST_TRIED)
                .flatMap(text -> course.rule().scale().value(text).stream())
                .filter(v -> v.grade() != null)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<MarkFact> facts = new ArrayList<>();
        course.marks().stream()
                .filter(m -> period.holds(m.date()))
                .map(PupilMark::fact)
                .forEach(facts::add);
        values.forEach(v ->
                facts.add(new MarkFact(period.starts(), v.text(), course.rule().grade(v), weight)));
        Calculation calculation =
                Calculation.of(facts, day -> true, day -> day.equals(period.starts()) || course.belongedOn(day));
        return Optional.of(new Trial(
                values.stream().map(ScaleValue::text).toList(),
                Sum.of(calculation, course.weighted()).orElse(null),
                Proposal.of(calculation, course.rule()).text()));
    }
}
