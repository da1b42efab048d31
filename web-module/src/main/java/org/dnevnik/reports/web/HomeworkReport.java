package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.reports.HomeworkReportService;
import org.dnevnik.reports.SchoolHomework;
import org.dnevnik.reports.view.Cut;
import org.dnevnik.reports.view.GivenLine;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Домашние задания»: at which share of its lessons a school gives homework, and how long its classes sit over it; for others what is their own. */
@ApplicationScoped
class HomeworkReport implements Report {

    @Inject
    private HomeworkReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.HOMEWORK;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        SchoolHomework told = service.given(choice.caller(), choice.school(), choice.first(), choice.last());
        Texts texts = choice.texts();
        GivenCells cells = new GivenCells(texts, told.school().id(), told.first(), told.last());
        List<Sheet> sheets = new ArrayList<>();
        if (told.whole()) {
            sheets.add(given(told, texts, cells, "classes", classes(told, texts, cells)));
            sheets.add(given(told, texts, cells, "subjects", rows(told, cells, Cut.SUBJECT)));
            sheets.add(given(told, texts, cells, "teachers", rows(told, cells, Cut.TEACHER)));
        } else {
            sheets.add(given(told, texts, cells, "journals", rows(told, cells, Cut.JOURNAL)));
        }
        if (!told.classes().isEmpty()) {
            sheets.add(load(told, texts, cells));
        }
        return List.copyOf(sheets);
    }

    private static List<Row> rows(SchoolHomework told, GivenCells cells, Cut cut) {
        return told.table().lines(PartFilter.ALL, cut).stream().map(cells::row).toList();
    }

    /** Behind the classes of a parallel the parallel, and the school at the end. */
    private static List<Row> classes(SchoolHomework told, Texts texts, GivenCells cells) {
        List<Row> rows = new ArrayList<>();
        for (GivenLine parallel : told.table().lines(PartFilter.ALL, Cut.PARALLEL)) {
            told.table().lines(parallel.filter(), Cut.CLASS).forEach(l -> rows.add(cells.row(l)));
            rows.add(cells.sum(parallel, texts.format("reports.quality.parallel", parallel.name())));
        }
        if (!rows.isEmpty()) {
            rows.add(cells.sum(told.table().line(PartFilter.ALL, ""), texts.get("reports.quality.school")));
        }
        return rows;
    }

    private static Sheet given(SchoolHomework told, Texts texts, GivenCells cells, String by, List<Row> rows) {
        return new Sheet(
                texts.get("reports.kind.HOMEWORK") + ", " + texts.get("reports.quality.by." + by),
                about(told, texts),
                cells.columns(texts.get("reports.quality.head." + by)),
                rows,
                List.of(texts.get("reports.given.legend")));
    }

    private static Sheet load(SchoolHomework told, Texts texts, GivenCells cells) {
        List<Column> columns = cells.loadColumns();
        return new Sheet(
                texts.get("reports.load.title"),
                about(told, texts),
                columns,
                told.classes().stream().map(cells::load).toList(),
                List.of(texts.get("reports.load.legend")));
    }

    private static String about(SchoolHomework told, Texts texts) {
        return told.school().name() + ", " + texts.date(told.first()) + " – " + texts.date(told.last());
    }
}
