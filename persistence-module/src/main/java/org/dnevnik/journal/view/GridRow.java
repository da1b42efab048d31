package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's line.
 *
 * @param name     surname and given name
 * @param stays    when the pupil belonged to the group, in order; more than one for those who left and came back
 * @param cells    one a column, in the order of the columns
 * @param plain    average over the shown period; null: nothing to average
 * @param weighted the same with the weights of the works
 */
public record GridRow(
        long person,
        String name,
        List<Stay> stays,
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
        cells = List.copyOf(cells);
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
