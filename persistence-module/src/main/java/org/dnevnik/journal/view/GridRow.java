package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.AbsentSpan;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's line.
 *
 * @param name     surname and given name
 * @param stays    when the pupil belonged to the group, in order; more than one for those who left and came back
 * @param told     announced absences that meet the shown days from today on: what a teacher knows before the lesson
 * @param cells    one a column, in the order of the columns
 * @param plain    average over the shown period; null: nothing to average
 * @param weighted the same with the weights of the works
 */
public record GridRow(
        long person,
        String name,
        List<Stay> stays,
        List<AbsentSpan> told,
        List<GridCell> cells,
        @Nullable BigDecimal plain,
        @Nullable BigDecimal weighted) {

    /** @param ends last day; null: still here */
    public record Stay(LocalDate starts, @Nullable LocalDate ends) {

        boolean holds(LocalDate day) {
            return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
        }

        boolean meets(LocalDate from, LocalDate to) {
            return !starts.isAfter(to) && (ends == null || !ends.isBefore(from));
        }
    }

    public GridRow {
        stays = List.copyOf(stays);
        told = List.copyOf(told);
        cells = List.copyOf(cells);
    }

    /** Whether somebody has announced that the pupil will be away then. */
    public boolean awaitedAway(LocalDate day, int number) {
        for (AbsentSpan span : told) {
            if (span.holds(day, number)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pupil belonged to the group on the day. */
    public boolean enrolledOn(LocalDate day) {
        for (Stay stay : stays) {
            if (stay.holds(day)) {
                return true;
            }
        }
        return false;
    }
}
