package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a group in a subject for the periods of a year, the year, the exam, and the final ones, with what follows from the marks.
 *
 * @param editable  whether who asks may set any
 * @param askReason whether a mark other than proposed needs a reason
 */
public record PeriodSheet(
        GridHead head, LocalDate today, boolean editable, boolean askReason, List<Column> columns, List<Row> rows) {

    /**
     * For what the marks of a column stand.
     *
     * @param period null but for the kind PERIOD
     * @param shut   no mark is set here: the period is closed, or has not begun
     */
    public record Column(PeriodMarkKind kind, @Nullable GridPeriod period, boolean shut) {

        /** Null but for the kind PERIOD. */
        public @Nullable Long periodId() {
            return period == null ? null : period.id();
        }
    }

    /**
     * A pupil's line.
     *
     * @param here whether the pupil belongs to the group today
     */
    public record Row(long pupil, String name, boolean here, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A mark and what would be proposed now.
     *
     * @param value    as set; null: none
     * @param version  0: none was ever set
     * @param proposed null: nothing follows
     * @param average  as shown; null: nothing to average
     * @param important as shown, over important works alone; null: there are none
     * @param count    of marks in the average
     * @param obstacle why nothing is proposed; null when something is, or when nothing could be
     * @param reason   that was given for a mark other than proposed
     * @param out      the pupil did not belong to the group in the period
     * @param counted  the pupil belongs to the group on the period's last day, so that the mark enters the group's figures
     */
    public record Cell(
            @Nullable String value,
            Level level,
            int version,
            @Nullable String proposed,
            @Nullable BigDecimal average,
            @Nullable BigDecimal important,
            int count,
            int debts,
            @Nullable Obstacle obstacle,
            @Nullable String reason,
            boolean out,
            boolean counted) {

        Cell countedIf(boolean belongs) {
            return new Cell(
                    value,
                    level,
                    version,
                    proposed,
                    average,
                    important,
                    count,
                    debts,
                    obstacle,
                    reason,
                    out,
                    belongs && !out);
        }

        /** Whether it was set to something else than what would be proposed. */
        public boolean differs() {
            return value != null && proposed != null && !value.equals(proposed);
        }

        /** Whether a proposal waits to be accepted. */
        public boolean isOpen() {
            return value == null && proposed != null && !out;
        }
    }

    /** The formulas over a column. */
    public Figures figures(int column) {
        return Figures.of(rows.stream()
                .map(r -> r.cells().get(column))
                .filter(Cell::counted)
                .map(c -> PeriodValue.stored(c.value(), null, c.level().number()))
                .toList());
    }

    public PeriodSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
