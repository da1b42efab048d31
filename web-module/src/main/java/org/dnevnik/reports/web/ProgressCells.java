package org.dnevnik.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.reports.view.ProgressTotal;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** How far journals are in their plans, as cells that open into what they are the sum of. */
final class ProgressCells {

    private static final List<String> FIGURES =
            List.of("hours", "held", "cancelled", "reached", "lag", "ahead", "lacking", "untold");
    private static final List<String> SUMS = List.of(
            "journals", "planless", "hours", "held", "cancelled", "reached", "lagging", "ahead", "short", "untold");
    private static final String NONE = "–";
    private static final int POOR = 2;

    private final Texts texts;

    ProgressCells(Texts texts) {
        this.texts = texts;
    }

    List<Column> columns() {
        return columns("reports.progress.subject", FIGURES);
    }

    /** @param first key of the first head */
    List<Column> sums(String first) {
        return columns(first, SUMS);
    }

    private List<Column> columns(String first, List<String> figures) {
        return Stream.concat(
                        Stream.of(Column.name(texts.get(first))),
                        figures.stream().map(f -> Column.upright(texts.get("reports.progress." + f))))
                .toList();
    }

    /** The name of the class above its journals. */
    Row head(String klass) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(klass)));
        IntStream.range(0, FIGURES.size()).forEach(i -> cells.add(Cell.text("")));
        return Row.sum(cells);
    }

    Row row(PlanProgress p) {
        String why = address(p);
        boolean planned = p.plan() != null;
        return Row.of(List.of(
                Cell.text(name(p)),
                planned ? Cell.number(p.hours()).opening("/journal/plan?id=" + p.plan()) : Cell.text(NONE),
                Cell.number(p.held()).opening(why),
                opening(p.cancelled(), why),
                planned ? Cell.number(p.reached()).opening(why) : Cell.text(NONE),
                planned ? warning(p.lag(), why) : Cell.text(NONE),
                opening(p.ahead(), why),
                planned ? warning(p.lacking(), why) : Cell.text(NONE),
                opening(p.untold(), why)));
    }

    /** «Английский язык, 5А-1». */
    static String name(PlanProgress p) {
        return p.group() == p.klass() ? p.subjectName() : p.subjectName() + ", " + p.groupName();
    }

    /** Where the figures of a journal are explained. */
    static String address(PlanProgress p) {
        return "/reports/progress?group=" + p.group() + "&subject=" + p.subject();
    }

    /** @param why address of the parts; empty: they stand above it */
    Row sum(String name, List<PlanProgress> journals, String why) {
        ProgressTotal t = ProgressTotal.of(journals);
        boolean planned = t.planless() < t.journals();
        List<Cell> cells = List.of(
                Cell.text(name),
                opening(t.journals(), why),
                opening(t.planless(), why),
                planned ? opening(t.hours(), why) : Cell.text(NONE),
                opening(t.held(), why),
                opening(t.cancelled(), why),
                planned ? opening(t.reached(), why) : Cell.text(NONE),
                planned ? warning(t.lagging(), why) : Cell.text(NONE),
                opening(t.ahead(), why),
                planned ? warning(t.lacking(), why) : Cell.text(NONE),
                opening(t.untold(), why));
        return why.isEmpty() ? Row.sum(cells) : Row.of(cells);
    }

    private static Cell opening(int number, String why) {
        return number == 0 ? Cell.number(number) : Cell.number(number).opening(why);
    }

    private static Cell warning(int number, String why) {
        Cell cell = opening(number, why);
        return number > 0 ? new Cell(cell.text(), cell.number(), why, POOR) : cell;
    }
}
