package org.dnevnik.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as it stands in a file, before anybody knows its headings. */
record RawTable(String file, String sheet, List<Line> lines) {

    /** @param number as the reader's program counts, from 1 */
    record Line(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(c -> c.text().isBlank() && c.trouble() == null);
        }

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /** @param trouble null for an ordinary cell */
    record Cell(String text, @Nullable CellTrouble trouble) {

        static final Cell EMPTY = new Cell("", null);
    }
}
