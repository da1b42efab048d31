package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.MeanMark;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.dnevnik.journal.model.Ratio;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.jspecify.annotations.Nullable;

/** The cells of one pupil in a sheet of period marks: what is set, and what is proposed. */
public record ProposedCell(
        GridHead head, Member member, List<MarkFact> marks, List<SetMark> set, List<SetMark> before) {

    Cell of(Column column) {
        LocalDate last = column.period() == null
                ? PeriodSheetQuery.yearEnds(head)
                : column.period().ends();
        return told(column).countedIf(member.belongedOn(last));
    }

    private Cell told(Column column) {
        SetMark found = set.stream()
                .filter(m -> m.isFor(column.kind(), column.periodId()))
                .findFirst()
                .orElse(null);
        GridPeriod period = column.period();
        boolean out = period != null && !member.belongedIn(period.starts(), period.ends());
        return switch (column.kind()) {
            case PERIOD -> proposed(found, calculated(period), out);
            case YEAR ->
                head.hasPeriods()
                        ? mean(
                                found,
                                MeanMark.of(
                                        FinalParts.ofYear(head, set),
                                        head.rule().scale()))
                        : proposed(found, calculated(null), false);
            case EXAM -> cell(found, null, null, null, 0, 0, null, false);
            case FINAL ->
                mean(
                        found,
                        MeanMark.of(
                                FinalParts.ofFinal(head, set, before),
                                head.rule().scale()));
        };
    }

    private Calculation calculated(@Nullable GridPeriod period) {
        return Calculation.of(marks, day -> period == null || period.holds(day), member::belongedOn);
    }

    private Cell proposed(@Nullable SetMark found, Calculation calculation, boolean out) {
        Proposal proposal = Proposal.of(calculation, head.rule());
        return cell(
                found,
                proposal.text(),
                proposal.average(),
                calculation.important().plain(),
                proposal.count(),
                proposal.debts(),
                proposal.obstacle(),
                out);
    }

    private static Cell mean(@Nullable SetMark found, MeanMark mean) {
        return cell(found, mean.value(), mean.mean(), null, 0, 0, null, false);
    }

    private static Cell cell(
            @Nullable SetMark found,
            @Nullable String proposed,
            @Nullable Ratio average,
            @Nullable BigDecimal important,
            int count,
            int debts,
            @Nullable Obstacle obstacle,
            boolean out) {
        PeriodValue value = found == null ? PeriodValue.NONE : found.value();
        return new Cell(
                value.text(),
                value.text() == null ? Level.NONE : value.level(),
                found == null ? 0 : found.version(),
                proposed,
                average == null ? null : average.shown(),
                important,
                count,
                debts,
                obstacle,
                found == null ? null : found.reason(),
                out,
                false);
    }
}
