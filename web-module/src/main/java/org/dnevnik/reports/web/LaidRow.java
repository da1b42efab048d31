package org.dnevnik.reports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;

/**
 * A row whose cells are broken into the lines of their columns.
 *
 * @param cells the lines of each
 */
record LaidRow(boolean strong, List<List<String>> cells) {

    private static final float INSET = SheetColumns.INSET;

    LaidRow {
        cells = List.copyOf(cells);
    }

    static LaidRow of(Row row, PaperFonts fonts, SheetColumns set) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            float room = set.widths().get(i) - 2 * INSET + 0.5f;
            cells.add(PaperInk.lines(
                    row.strong() ? fonts.bold() : fonts.plain(),
                    set.size(),
                    room,
                    row.cells().get(i).text()));
        }
        return new LaidRow(row.strong(), cells);
    }

    /** The row in parts of so many lines at most: one that is higher than a page goes on where the next page begins. */
    List<LaidRow> parts(int most) {
        List<LaidRow> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < lines(); from += most) {
            int first = from;
            parts.add(new LaidRow(
                    strong,
                    cells.stream()
                            .map(c -> c.subList(Math.min(first, c.size()), Math.min(first + most, c.size())))
                            .toList()));
        }
        return parts;
    }

    private int lines() {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    float height(SheetColumns set) {
        return 2 * set.gap() + set.leading() * lines();
    }

    /** Whether it names what follows and is nothing by itself. */
    boolean isHead() {
        return strong && cells.stream().skip(1).allMatch(c -> c.stream().allMatch(String::isEmpty));
    }
}
