package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.reports.ClassAbsences;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.view.AbsenceLine;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Посещаемость» of a class: full days and lessons, by illness and by each reason that the school knows. */
@ApplicationScoped
class AttendanceReport implements Report {

    @Inject
    private ClassReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.ATTENDANCE;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        ClassAbsences told = service.absences(choice.caller(), choice.klass(), choice.first(), choice.last());
        return List.of(sheet(told, choice.days(), choice.texts()));
    }

    static Sheet sheet(ClassAbsences told, String days, Texts texts) {
        List<String> reasons = told.lines().stream()
                .filter(AbsenceLine::isMissed)
                .map(AbsenceLine::reason)
                .filter(r -> !r.isEmpty())
                .distinct()
                .sorted()
                .toList();
        List<Column> columns = Stream.of(
                        Stream.of(Column.name(texts.get("journal.grid.pupil"))),
                        MissedCells.columns(texts),
                        reasons.stream().map(Column::upright))
                .flatMap(c -> c)
                .toList();
        List<Row> rows = new ArrayList<>();
        told.pupils().forEach(p -> rows.add(row(told, p, reasons)));
        if (!rows.isEmpty()) {
            rows.add(sum(told, reasons, texts));
        }
        return new Sheet(
                texts.get("reports.kind.ATTENDANCE"),
                told.head().inSchool() + ", " + days,
                columns,
                rows,
                Stream.concat(MissedCells.notes(texts).stream(), Stream.of(texts.get("reports.sign.teacher")))
                        .toList());
    }

    private static Row row(ClassAbsences told, ClassPupil pupil, List<String> reasons) {
        String why = "/reports/missed?class=" + told.head().group() + "&pupil=" + pupil.person() + "&from="
                + told.first() + "&to=" + told.last();
        Map<String, Long> counted = told.lines().stream()
                .filter(l -> l.person() == pupil.person())
                .filter(AbsenceLine::isMissed)
                .collect(Collectors.groupingBy(AbsenceLine::reason, Collectors.counting()));
        return Row.of(Stream.of(
                        Stream.of(Cell.text(pupil.name())),
                        MissedCells.of(told.of(pupil.person()), why),
                        reasons.stream()
                                .map(r -> counted.getOrDefault(r, 0L))
                                .map(n ->
                                        n == 0 ? Cell.number(n) : Cell.number(n).opening(why)))
                .flatMap(c -> c)
                .toList());
    }

    private static Row sum(ClassAbsences told, List<String> reasons, Texts texts) {
        return Row.sum(Stream.of(
                        Stream.of(Cell.text(texts.get("journal.missed.sum"))),
                        MissedCells.of(told.sum(), ""),
                        reasons.stream()
                                .map(r -> Cell.number(told.lines().stream()
                                        .filter(l -> l.isMissed() && l.reason().equals(r))
                                        .count())))
                .flatMap(c -> c)
                .toList());
    }
}
