package org.dnevnik.reports.web;

import java.math.BigDecimal;
import java.util.List;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table, before it becomes a part of a page, of a workbook or of a paper.
 *
 * @param title what it is
 * @param about of whom and when
 * @param notes  said below it
 * @param across whether its paper lies across even when it is narrow
 */
public record Sheet(
        String title, String about, List<Column> columns, List<Row> rows, List<String> notes, boolean across) {

    /** How a column stands. */
    public enum Shape {
        /** Names: broken into lines where they are long. */
        NAME,
        /** Short words in the middle. */
        FIGURE,
        /** Figures below a head that is turned upright. */
        UPRIGHT
    }

    /** @param name the head */
    public record Column(String name, Shape shape) {

        static Column name(String name) {
            return new Column(name, Shape.NAME);
        }

        static Column figure(String name) {
            return new Column(name, Shape.FIGURE);
        }

        static Column upright(String name) {
            return new Column(name, Shape.UPRIGHT);
        }
    }

    /** @param strong whether it is the sum of others */
    public record Row(boolean strong, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(List<Cell> cells) {
            return new Row(false, cells);
        }

        static Row sum(List<Cell> cells) {
            return new Row(true, cells);
        }
    }

    /**
     * What stands in a cell.
     *
     * @param number null: it is no number
     * @param why    address of the explanation; empty: there is nothing to explain
     * @param tone   its colour on the screen, by the level of a mark: 5, 4, 3, 2; 0: none
     */
    public record Cell(String text, @Nullable BigDecimal number, String why, int tone) {

        static Cell text(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, "", 0);
        }

        static Cell number(long number) {
            return new Cell(Long.toString(number), BigDecimal.valueOf(number), "", 0);
        }

        /** As the language writes it; a dash for none. */
        static Cell number(@Nullable BigDecimal number, Texts texts) {
            return new Cell(texts.number(number), number, "", 0);
        }

        /** A mark: a number where it is one. */
        static Cell mark(@Nullable String mark) {
            if (mark == null || !mark.matches("[0-9]{1,3}")) {
                return text(mark);
            }
            return new Cell(mark, new BigDecimal(mark), "", mark.length() == 1 ? Integer.parseInt(mark) : 0);
        }

        Cell opening(String address) {
            return new Cell(text, number, address, tone);
        }
    }

    /** A sheet whose paper lies as it is wide. */
    Sheet(String title, String about, List<Column> columns, List<Row> rows, List<String> notes) {
        this(title, about, columns, rows, notes, false);
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
