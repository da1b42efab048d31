package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.util.List;

/**
 * The journal of a group in a subject for a period.
 *
 * @param today    at the school; later lessons take no marks yet
 * @param editable whether the caller may write at all
 */
public record GroupGrid(
        GridHead head,
        GridPeriod period,
        LocalDate today,
        boolean editable,
        List<GridColumn> columns,
        List<GridRow> rows) {

    public GroupGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
