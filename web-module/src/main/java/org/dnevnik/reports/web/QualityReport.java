package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.reports.SchoolMarks;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.view.Cut;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.view.QualityLine;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** Успеваемость, качество, СОУ of a school by classes and parallels, by subjects, by teachers; of what they see for those who see less. */
@ApplicationScoped
class QualityReport implements Report {

    @Inject
    private SchoolReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.QUALITY;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        SchoolMarks told = service.marks(choice.caller(), choice.school(), choice.time());
        Texts texts = choice.texts();
        QualityCells cells = new QualityCells(texts, told.school().id(), told.time());
        if (!told.whole()) {
            return List.of(sheet(told, texts, cells, "journals", cells.rows(lines(told, Cut.JOURNAL))));
        }
        return List.of(
                sheet(told, texts, cells, "classes", classes(told, texts, cells)),
                sheet(told, texts, cells, "subjects", cells.rows(lines(told, Cut.SUBJECT))),
                sheet(told, texts, cells, "teachers", cells.rows(lines(told, Cut.TEACHER))));
    }

    private static List<QualityLine> lines(SchoolMarks told, Cut cut) {
        return told.table().lines(PartFilter.ALL, cut);
    }

    /** Behind the classes of a parallel the parallel, and the school at the end. */
    private static List<Row> classes(SchoolMarks told, Texts texts, QualityCells cells) {
        List<Row> rows = new ArrayList<>();
        for (QualityLine parallel : lines(told, Cut.PARALLEL)) {
            rows.addAll(cells.rows(told.table().lines(parallel.filter(), Cut.CLASS)));
            rows.add(cells.sum(parallel, texts.format("reports.quality.parallel", parallel.name())));
        }
        if (!rows.isEmpty()) {
            QualityLine all = told.table().line(PartFilter.ALL, "");
            rows.add(cells.sum(all, texts.get("reports.quality.school")));
        }
        return rows;
    }

    private static Sheet sheet(SchoolMarks told, Texts texts, QualityCells cells, String by, List<Row> rows) {
        return new Sheet(
                texts.get("reports.kind.QUALITY") + ", " + texts.get("reports.quality.by." + by),
                told.school().name() + ", " + new PeriodWords(texts).of(told.school(), told.time()),
                cells.columns(texts.get("reports.quality.head." + by)),
                rows,
                List.of(texts.get("reports.quality.legend"), texts.get("reports.quality.dashed")));
    }
}
