package org.dnevnik.school;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file, not yet judged.
 *
 * @param number as the reader's program counts, from 1
 * @param head   what the table's columns are
 * @param cells  by column; a missing cell is absent
 */
record SourceRow(String file, String sheet, int number, TableHead head, Map<String, RawTable.Cell> cells) {

    String cell(String column) {
        return cells.getOrDefault(column, RawTable.Cell.EMPTY).text();
    }

    @Nullable
    CellTrouble trouble(String column) {
        return cells.getOrDefault(column, RawTable.Cell.EMPTY).trouble();
    }

    /** Whether nothing stands there, not even something that cannot be read. */
    boolean isBlank(String column) {
        return cell(column).isBlank() && trouble(column) == null;
    }

    /** Whether it stands in the same table. */
    boolean isBeside(SourceRow other) {
        return file.equals(other.file) && sheet.equals(other.sheet);
    }

    /** The place is told by the file's own heading. */
    Fault fault(String column, String key, String... args) {
        return new Fault(file, sheet, number, head.shown(column), cell(column), key, List.of(args));
    }
}
