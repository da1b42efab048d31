package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.view.RegionMarks;
import org.dnevnik.reports.RegionReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** Успеваемость, качество, СОУ of the region's schools: sums alone. */
@ApplicationScoped
class RegionReport implements Report {

    @Inject
    private RegionReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.REGION;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        Texts texts = choice.texts();
        Term term = choice.term();
        List<Row> rows = service.marks(choice.caller(), term.getKind(), term.getNumber()).stream()
                .map(s -> row(s, texts))
                .toList();
        return List.of(new Sheet(
                texts.get("reports.kind.REGION"),
                texts.format("journal.period." + term.getKind(), term.getNumber()),
                QualityCells.columns(texts.get("reports.region.school"), texts).toList(),
                rows,
                List.of(texts.get("reports.quality.legend"), texts.get("reports.region.legend"))));
    }

    private static Row row(RegionMarks school, Texts texts) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(school.name())));
        cells.addAll(QualityCells.of(school.figures(), texts, ""));
        return Row.of(cells);
    }
}
