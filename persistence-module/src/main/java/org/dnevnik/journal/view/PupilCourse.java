package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.journal.view.Why.Sum;
import org.jspecify.annotations.Nullable;

/**
 * A subject as one pupil learns it.
 *
 * @param teacher surname and initials; null: more than one, or nobody is named
 * @param rule    by which marks are given
 * @param stays   on which days the pupil belonged to the group
 * @param marks   of the year in the order of the lessons
 * @param set     marks of periods and of the year that stand
 */
public record PupilCourse(
        long group,
        long subject,
        String name,
        @Nullable String teacher,
        GradingRule rule,
        List<Stay> stays,
        List<PupilMark> marks,
        List<SetMark> set) {

    public PupilCourse {
        stays = List.copyOf(stays);
        marks = List.copyOf(marks);
        set = List.copyOf(set);
    }

    /** Whether the weighted average decides. */
    public boolean weighted() {
        return rule.average() == Average.WEIGHTED;
    }

    /** Whether marks have five points, which alone are averaged over subjects. */
    public boolean fivePoints() {
        return rule.scale().kind() == Scale.Kind.FIVE;
    }

    /** The subject within some days, averaged by the code that averages everything. */
    public SubjectSpan over(GridPeriod span) {
        Calculation calculation = calculation(span);
        PeriodValue value = value(span);
        return new SubjectSpan(
                this,
                span,
                marks.stream().filter(m -> span.holds(m.date())).toList(),
                Sum.of(calculation, weighted()).orElse(null),
                calculation.averages().count(),
                calculation.debts(),
                value.text(),
                value.level().number(),
                Proposal.of(calculation, rule).text());
    }

    Calculation calculation(GridPeriod span) {
        return Calculation.of(marks.stream().map(PupilMark::fact).toList(), span::holds, this::belongedOn);
    }

    boolean belongedOn(LocalDate day) {
        return stays.stream().anyMatch(s -> s.holds(day));
    }

    private PeriodValue value(GridPeriod span) {
        return set.stream()
                .filter(m -> span.isYear()
                        ? m.isFor(PeriodMarkKind.YEAR, null)
                        : span.id() != 0 && m.isFor(PeriodMarkKind.PERIOD, span.id()))
                .map(SetMark::value)
                .findFirst()
                .orElse(PeriodValue.NONE);
    }
}
