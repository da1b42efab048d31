package org.dnevnik.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.view.QualityLine;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** A line of figures as cells that open into their explanation. */
final class QualityCells {

    private static final String NONE = "–";

    private final Texts texts;
    private final long school;
    private final MarkTime time;

    QualityCells(Texts texts, long school, MarkTime time) {
        this.texts = texts;
        this.school = school;
        this.time = time;
    }

    /** With what is missing at the end. */
    List<Column> columns(String first) {
        return Stream.concat(columns(first, texts), Stream.of(Column.figure(texts.get("reports.quality.head.missing"))))
                .toList();
    }

    static Stream<Column> columns(String first, Texts texts) {
        Stream<Column> counts = Stream.of("«5»", "«4»", "«3»", "«2»").map(Column::figure);
        Stream<Column> words = Stream.of("unattested", "exempt", "passed", "counted")
                .map(what -> Column.figure(texts.get("reports.quality.head." + what)));
        Stream<Column> formulas = Stream.of("success", "quality", "learned")
                .map(what -> Column.figure(texts.get("reports.quality.head." + what)));
        return Stream.of(Stream.of(Column.name(first)), counts, words, formulas).flatMap(c -> c);
    }

    List<Row> rows(List<QualityLine> lines) {
        return lines.stream().map(l -> Row.of(cells(l, name(l)))).toList();
    }

    Row sum(QualityLine line, String name) {
        return Row.sum(cells(line, name));
    }

    private String name(QualityLine line) {
        return line.name().isEmpty() ? texts.get("reports.quality.nobody") : line.name();
    }

    private List<Cell> cells(QualityLine line, String name) {
        String why = address(line.filter());
        Figures f = line.figures();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        if (f == null) {
            IntStream.range(0, 11).forEach(i -> cells.add(Cell.text(NONE)));
        } else {
            cells.addAll(of(f, texts, why));
        }
        cells.add(
                line.missing() == 0
                        ? Cell.text("")
                        : Cell.number(line.missing()).opening(why));
        return cells;
    }

    /**
     * Counts and formulas.
     *
     * @param why address of the explanation; empty: there is none
     */
    static List<Cell> of(Figures f, Texts texts, String why) {
        Stream<Cell> counts = IntStream.of(
                        f.excellent(),
                        f.good(),
                        f.fair(),
                        f.poor(),
                        f.unattested(),
                        f.exempt(),
                        f.passed(),
                        f.counted())
                .mapToObj(n -> n == 0 ? Cell.number(n) : Cell.number(n).opening(why));
        Stream<Cell> formulas = Stream.of(
                        Optional.ofNullable(f.success()),
                        Optional.ofNullable(f.quality()),
                        Optional.ofNullable(f.learned()))
                .map(n -> Cell.number(n.orElse(null), texts).opening(why));
        return Stream.concat(counts, formulas).toList();
    }

    /** Where a figure is explained. */
    String address(PartFilter filter) {
        return "/reports/why?school=" + school + "&time=" + time.asked() + filter.query();
    }
}
