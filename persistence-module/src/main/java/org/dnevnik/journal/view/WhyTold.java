package org.dnevnik.journal.view;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.MeanMark;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal;
import org.dnevnik.journal.model.Ratio;
import org.dnevnik.journal.model.ScaleValue;
import org.dnevnik.journal.model.Verdict;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.Why.Bound;
import org.dnevnik.journal.view.Why.Line;
import org.dnevnik.journal.view.Why.Mean;
import org.dnevnik.journal.view.Why.Rule;
import org.dnevnik.journal.view.Why.Sum;
import org.dnevnik.journal.view.WhyQuery.Told;
import org.jspecify.annotations.Nullable;

/** Tells a calculation that was made; it makes none of its own. */
public record WhyTold(
        GridHead head,
        Member member,
        PeriodMarkKind kind,
        @Nullable GridPeriod period,
        List<Told> told,
        Calculation calculation,
        List<SetMark> set,
        List<SetMark> before) {

    private static final String PLUS = " + ";

    Why why() {
        Proposal proposal = Proposal.of(calculation, head.rule());
        MeanMark mean = mean();
        String proposed = mean == null ? proposal.text() : mean.value();
        List<Line> all = lines();
        return new Why(
                head,
                member.name(),
                kind,
                period,
                all.stream().filter(l -> l.verdict() != Verdict.OUTSIDE_PERIOD).toList(),
                all.stream().filter(l -> l.verdict() == Verdict.OUTSIDE_PERIOD).toList(),
                sum(false),
                sum(true),
                important(),
                rule(proposal),
                mean == null ? null : told(mean),
                kind == PeriodMarkKind.EXAM ? null : proposed,
                mean == null && kind != PeriodMarkKind.EXAM ? proposal.obstacle() : null,
                calculation.debts(),
                standing());
    }

    private @Nullable MeanMark mean() {
        return switch (kind) {
            case YEAR ->
                head.hasPeriods()
                        ? MeanMark.of(FinalParts.ofYear(head, set), head.rule().scale())
                        : null;
            case FINAL ->
                MeanMark.of(FinalParts.ofFinal(head, set, before), head.rule().scale());
            case PERIOD, EXAM -> null;
        };
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            lines.add(line(told.get(i), calculation.lines().get(i).verdict()));
        }
        return lines;
    }

    private static Line line(Told t, Verdict verdict) {
        BigDecimal number = t.fact().number();
        BigDecimal weight = t.fact().weight();
        return new Line(
                t.fact().date(),
                t.type(),
                t.title(),
                t.fact().value(),
                number == null ? null : Why.plainly(number),
                weight == null ? null : Why.plainly(weight),
                verdict,
                t.old(),
                t.fact().important(),
                t.fact().from());
    }

    private @Nullable Sum sum(boolean byWeight) {
        return Sum.of(calculation, byWeight).orElse(null);
    }

    private @Nullable Sum important() {
        List<String> terms = importantNumbers();
        return calculation
                .important()
                .exact(false)
                .map(ratio -> Sum.of(String.join(PLUS, terms), Integer.toString(terms.size()), ratio))
                .orElse(null);
    }

    private List<String> importantNumbers() {
        return calculation.lines().stream()
                .filter(l -> l.verdict().isCounted() && l.mark().important())
                .map(l -> Why.plainly(Objects.requireNonNull(l.mark().number())).toPlainString())
                .toList();
    }

    private Rule rule(Proposal proposal) {
        GradingRule rule = head.rule();
        List<Bound> bounds = rule.scale().whole().stream()
                .map(value -> new Bound(value.text(), bound(rule, value), value.equals(proposal.value())))
                .filter(b -> b.from() != null || b.reached())
                .toList();
        return new Rule(rule.average() == GradingRule.Average.WEIGHTED, rule.minMarks(), bounds);
    }

    private static @Nullable BigDecimal bound(GradingRule rule, ScaleValue value) {
        BigDecimal bound = rule.bound(value);
        return bound == null ? null : Why.plainly(bound);
    }

    private static Mean told(MeanMark mean) {
        List<String> parts =
                mean.parts().stream().map(p -> p.text() == null ? "" : p.text()).toList();
        Ratio ratio = mean.mean();
        if (ratio == null) {
            return new Mean(parts, null);
        }
        String terms = mean.parts().stream()
                .filter(p -> p.grade() != null)
                .map(PeriodValue::text)
                .collect(joining(PLUS));
        return new Mean(parts, Sum.of(terms, ratio.by().toPlainString(), ratio));
    }

    private Why.@Nullable Standing standing() {
        return set.stream()
                .filter(m -> m.isFor(kind, period == null || period.isYear() ? null : (Long) period.id()))
                .filter(m -> m.text() != null)
                .findFirst()
                .map(m -> new Why.Standing(Objects.requireNonNull(m.text()), m.proposed(), m.average(), m.reason()))
                .orElse(null);
    }
}
