package org.dnevnik.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.reports.SchoolHomework;
import org.dnevnik.reports.view.GivenLine;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** A line of homework as cells that open into their explanation. */
final class GivenCells {

    private static final int POOR = 2;

    private final Texts texts;
    private final long school;
    private final LocalDate first;
    private final LocalDate last;

    GivenCells(Texts texts, long school, LocalDate first, LocalDate last) {
        this.texts = texts;
        this.school = school;
        this.first = first;
        this.last = last;
    }

    List<Column> columns(String name) {
        return Stream.concat(
                        Stream.of(Column.name(name)),
                        Stream.of("lessons", "with", "share", "homeworks", "minutes", "mean", "untold")
                                .map(what -> Column.figure(texts.get("reports.given." + what))))
                .toList();
    }

    Row row(GivenLine line) {
        return Row.of(cells(line, line.name().isEmpty() ? texts.get("reports.quality.nobody") : line.name()));
    }

    Row sum(GivenLine line, String name) {
        return Row.sum(cells(line, name));
    }

    private List<Cell> cells(GivenLine line, String name) {
        String why = address(line.filter());
        return Stream.concat(
                        Stream.of(Cell.text(name)),
                        Stream.of(
                                        Cell.number(line.lessons()),
                                        Cell.number(line.withHomework()),
                                        Cell.number(line.share(), texts),
                                        Cell.number(line.homeworks()),
                                        Cell.number(line.minutes()),
                                        Cell.number(line.mean(), texts),
                                        Cell.number(line.untold()))
                                .map(c -> c.opening(why)))
                .toList();
    }

    List<Column> loadColumns() {
        return Stream.concat(
                        Stream.of(Column.name(texts.get("reports.attendance.class"))),
                        Stream.of("norm", "days", "mean", "heaviest", "over", "untold")
                                .map(what -> Column.figure(texts.get("reports.load." + what))))
                .toList();
    }

    Row load(SchoolHomework.Line line) {
        String why = "/reports/load?class=" + line.group().id() + "&from=" + first + "&to=" + last;
        Cell over = Cell.number(line.load().over());
        return Row.of(Stream.concat(
                        Stream.of(Cell.text(line.group().name()), Cell.number(line.norm())),
                        Stream.of(
                                        Cell.number(line.load().days()),
                                        Cell.number(line.load().mean(), texts),
                                        Cell.number(line.load().heaviest()),
                                        line.load().over() == 0 ? over : new Cell(over.text(), over.number(), "", POOR),
                                        Cell.number(line.load().untold()))
                                .map(c -> line.load().days() == 0 ? c : c.opening(why)))
                .toList());
    }

    /** Where a figure is explained. */
    String address(PartFilter filter) {
        return "/reports/given?school=" + school + "&from=" + first + "&to=" + last + filter.query();
    }
}
