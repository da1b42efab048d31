package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.ClassSummary.Subject;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Сводная ведомость»: the marks of a class over all subjects, and what they add up to. */
@ApplicationScoped
class SummaryReport implements Report {

    @Inject
    private ClassReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.SUMMARY;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        return List.of(sheet(service.summary(choice.caller(), choice.klass(), choice.time()), choice.texts()));
    }

    static Sheet sheet(ClassSummary summary, Texts texts) {
        GridPeriod period = summary.period();
        String time = time(summary);
        List<Row> rows = new ArrayList<>();
        summary.pupils().forEach(p -> rows.add(row(summary, p, texts)));
        if (!rows.isEmpty()) {
            rows.add(figures(summary, "success", Figures::success, time, texts));
            rows.add(figures(summary, "quality", Figures::quality, time, texts));
            rows.add(figures(summary, "learned", Figures::learned, time, texts));
        }
        return new Sheet(
                texts.get("reports.kind.SUMMARY"),
                summary.head().inSchool() + ", " + new PeriodWords(texts).of(summary.kind(), period),
                columns(summary, texts),
                summary.subjects().isEmpty() ? List.of() : rows,
                notes(summary, texts));
    }

    private static List<Column> columns(ClassSummary summary, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.name(texts.get("journal.grid.pupil")));
        summary.subjects().forEach(s -> columns.add(Column.upright(s.name())));
        columns.add(Column.upright(texts.get("journal.summary.average")));
        columns.add(Column.upright(texts.get("reports.summary.missed")));
        columns.add(Column.upright(texts.get("reports.summary.ill")));
        columns.add(Column.name(texts.get("journal.summary.category")));
        return columns;
    }

    private static Row row(ClassSummary summary, Pupil pupil, Texts texts) {
        Stream<Cell> marks = IntStream.range(0, pupil.cells().size()).mapToObj(i -> {
            ClassSummary.Cell cell = pupil.cells().get(i);
            return cell.group() == 0 ? Cell.text("×") : Cell.mark(cell.value()).opening(why(summary, pupil, i));
        });
        Stream<Cell> figures = Stream.of(
                average(summary, pupil, texts),
                missed(summary, pupil, pupil.missed()),
                missed(summary, pupil, pupil.ill()),
                Cell.text(texts.get("journal.category." + String.valueOf(pupil.category()))));
        return Row.of(Stream.of(Stream.of(Cell.text(pupil.name())), marks, figures)
                .flatMap(c -> c)
                .toList());
    }

    private static String time(ClassSummary summary) {
        GridPeriod period = summary.period();
        return period == null ? "kind=" + summary.kind() : "period=" + period.id();
    }

    /** Where the mark in a subject's column is told, of a pupil who learns it. */
    static String why(ClassSummary summary, Pupil pupil, int subject) {
        return "/journal/why?group=" + pupil.cells().get(subject).group() + "&subject="
                + summary.subjects().get(subject).subject() + "&pupil=" + pupil.person() + "&" + time(summary);
    }

    private static Cell average(ClassSummary summary, Pupil pupil, Texts texts) {
        GridPeriod period = summary.period();
        Cell average = Cell.number(pupil.average(), texts);
        return average.number() == null
                ? average
                : average.opening("/reports/average?class=" + summary.head().group() + "&pupil=" + pupil.person()
                        + "&time=" + (period == null ? String.valueOf(summary.kind()) : Long.toString(period.id())));
    }

    /** Of the period, which is the whole year where there is none. */
    private static Cell missed(ClassSummary summary, Pupil pupil, int lessons) {
        GridPeriod period = summary.period();
        return lessons == 0
                ? Cell.number(0)
                : Cell.number(lessons)
                        .opening("/reports/missed?class=" + summary.head().group() + "&pupil=" + pupil.person()
                                + "&from=" + (period == null ? summary.head().starts() : period.starts()) + "&to="
                                + (period == null ? summary.head().ends() : period.ends()));
    }

    private static Row figures(
            ClassSummary summary, String what, Function<Figures, BigDecimal> figure, String time, Texts texts) {
        String why = "/journal/quality?class=" + summary.head().group() + "&" + time;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(texts.get("journal.quality." + what) + ", %"));
        for (Subject subject : summary.subjects()) {
            cells.add(
                    Cell.number(figure.apply(subject.figures()), texts).opening(why + "&subject=" + subject.subject()));
        }
        cells.add(Cell.number(figure.apply(summary.whole()), texts).opening(why));
        cells.addAll(List.of(Cell.text(""), Cell.text(""), Cell.text("")));
        return Row.sum(cells);
    }

    private static List<String> notes(ClassSummary summary, Texts texts) {
        List<String> notes = new ArrayList<>();
        if (summary.missing() > 0) {
            notes.add(texts.count("reports.summary.missing", summary.missing()));
        }
        notes.add(texts.get("reports.summary.legend"));
        notes.add(texts.get("reports.sign.class"));
        return notes;
    }
}
