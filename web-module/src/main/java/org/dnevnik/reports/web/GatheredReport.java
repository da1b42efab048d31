package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.reports.ClassGathered;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.view.GatheredLine;
import org.dnevnik.reports.view.GatheredTotal;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** «Накопляемость отметок»: how many marks each pupil has in each subject, and for how many lessons. */
@ApplicationScoped
class GatheredReport implements Report {

    /** Fewer are seldom enough for a period's mark. */
    private static final int ENOUGH = 3;

    private static final int POOR = 2;

    @Inject
    private ClassReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.GATHERED;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        return List.of(sheet(service.gathered(choice.caller(), choice.klass(), choice.time()), choice.texts()));
    }

    static Sheet sheet(ClassGathered told, Texts texts) {
        Map<Long, List<GatheredLine>> subjects = told.lines().stream()
                .collect(Collectors.groupingBy(GatheredLine::subject, LinkedHashMap::new, Collectors.toList()));
        List<Column> columns = new ArrayList<>(List.of(Column.name(texts.get("journal.grid.pupil"))));
        subjects.values().forEach(s -> columns.add(Column.upright(s.get(0).subjectName())));
        List<Row> rows = new ArrayList<>();
        told.pupils().forEach(p -> rows.add(row(told, p, subjects)));
        if (!rows.isEmpty() && !subjects.isEmpty()) {
            rows.add(sum(told, texts.get("reports.gathered.lessons"), subjects, t -> Cell.number(t.lessons())));
            rows.add(sum(told, texts.get("reports.gathered.marks"), subjects, t -> Cell.number(t.marks())));
            rows.add(sum(told, texts.get("reports.gathered.mean"), subjects, t -> Cell.number(t.mean(), texts)));
        }
        return new Sheet(
                texts.get("reports.kind.GATHERED"),
                told.head().inSchool() + ", " + new PeriodWords(texts).of("YEAR", told.period()),
                columns,
                subjects.isEmpty() ? List.of() : rows,
                List.of(texts.format("reports.gathered.legend", ENOUGH)));
    }

    private static Row row(ClassGathered told, ClassPupil pupil, Map<Long, List<GatheredLine>> subjects) {
        Stream<Cell> cells = subjects.values().stream()
                .map(s -> s.stream()
                        .filter(l -> l.person() == pupil.person())
                        .findFirst()
                        .map(l -> cell(l, told.period()))
                        .orElseGet(() -> Cell.text("×")));
        return Row.of(Stream.concat(Stream.of(Cell.text(pupil.name())), cells).toList());
    }

    private static Cell cell(GatheredLine line, @Nullable GridPeriod period) {
        String why = why(line, period);
        Cell number = Cell.number(line.marks()).opening(why);
        return line.marks() < ENOUGH && line.lessons() > 0
                ? new Cell(number.text(), number.number(), why, POOR)
                : number;
    }

    /** Where the marks of a pupil are told. */
    static String why(GatheredLine line, @Nullable GridPeriod period) {
        return "/journal/why?group=" + line.group() + "&subject=" + line.subject() + "&pupil=" + line.person()
                + (period == null ? "&kind=YEAR" : "&period=" + period.id());
    }

    private static Row sum(
            ClassGathered told,
            String name,
            Map<Long, List<GatheredLine>> subjects,
            Function<GatheredTotal, Cell> figure) {
        GridPeriod period = told.period();
        String why = "/reports/gathered?class=" + told.head().group() + "&time="
                + (period == null ? "YEAR" : Long.toString(period.id())) + "&subject=";
        return Row.sum(Stream.concat(
                        Stream.of(Cell.text(name)),
                        subjects.entrySet().stream()
                                .map(e -> figure.apply(GatheredTotal.of(e.getValue()))
                                        .opening(why + e.getKey())))
                .toList());
    }
}
