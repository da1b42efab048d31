package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.reports.JournalMarks;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Ведомость предмета»: what a group has in a subject for each period, with averages, and what it adds up to. */
@ApplicationScoped
class JournalReport implements Report {

    @Inject
    private JournalReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.JOURNAL;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        Teaching journal = choice.journal();
        Texts texts = choice.texts();
        if (journal == null) {
            return List.of(new Sheet(texts.get("reports.kind.JOURNAL"), "", List.of(), List.of(), List.of()));
        }
        JournalMarks marks = service.marks(choice.caller(), journal.group(), journal.subject());
        return List.of(sheet(marks.school(), marks.sheet(), texts));
    }

    /** @param school as the paper names it that leaves the school */
    static Sheet sheet(String school, PeriodSheet told, Texts texts) {
        List<Column> columns = new ArrayList<>(List.of(Column.name(texts.get("journal.grid.pupil"))));
        PeriodWords words = new PeriodWords(texts);
        for (PeriodSheet.Column column : told.columns()) {
            columns.add(Column.figure(words.of(column.kind(), column.period())));
            if (column.period() != null) {
                columns.add(Column.figure(texts.get("journal.summary.average")));
            }
        }
        List<Row> rows = new ArrayList<>();
        told.rows().forEach(r -> rows.add(Row.of(cells(told, r, texts))));
        if (!rows.isEmpty()) {
            rows.add(figures(told, "success", Figures::success, texts));
            rows.add(figures(told, "quality", Figures::quality, texts));
            rows.add(figures(told, "learned", Figures::learned, texts));
        }
        return new Sheet(
                texts.get("reports.kind.JOURNAL"),
                String.join(", ", school, told.head().groupName(), told.head().subjectName()),
                columns,
                rows,
                List.of(texts.get("reports.journal.legend"), texts.get("reports.sign.teacher")));
    }

    /** A column as an address names it, behind the journal. */
    private static String address(PeriodSheet told, PeriodSheet.Column column) {
        return "group=" + told.head().group() + "&subject=" + told.head().subject()
                + (column.period() == null
                        ? "&kind=" + column.kind()
                        : "&period=" + column.period().id());
    }

    private static List<Cell> cells(PeriodSheet told, PeriodSheet.Row row, Texts texts) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(row.name())));
        for (int i = 0; i < told.columns().size(); i++) {
            PeriodSheet.Column column = told.columns().get(i);
            PeriodSheet.Cell cell = row.cells().get(i);
            String why = "/journal/why?" + address(told, column) + "&pupil=" + row.pupil();
            cells.add(
                    cell.value() == null
                            ? Cell.text(cell.out() ? "×" : "")
                            : Cell.mark(cell.value()).opening(why));
            if (column.period() != null) {
                cells.add(
                        cell.average() == null
                                ? Cell.text("")
                                : Cell.number(cell.average(), texts).opening(why));
            }
        }
        return cells;
    }

    private static Row figures(PeriodSheet told, String what, Function<Figures, BigDecimal> figure, Texts texts) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(texts.get("journal.quality." + what) + ", %")));
        IntStream.range(0, told.columns().size()).forEach(i -> {
            Cell shown = Cell.number(figure.apply(told.figures(i)), texts);
            cells.add(
                    shown.number() == null
                            ? shown
                            : shown.opening("/reports/marks?"
                                    + address(told, told.columns().get(i))));
            if (told.columns().get(i).period() != null) {
                cells.add(Cell.text(""));
            }
        });
        return Row.sum(cells);
    }
}
