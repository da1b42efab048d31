package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.reports.SchoolAbsences;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Посещаемость: классы»: what each class of a school missed. */
@ApplicationScoped
class SchoolAttendanceReport implements Report {

    @Inject
    private SchoolReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.SCHOOL_ATTENDANCE;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        SchoolAbsences told = service.absences(choice.caller(), choice.school(), choice.first(), choice.last());
        Texts texts = choice.texts();
        List<Column> columns = Stream.concat(
                        Stream.of(
                                Column.name(texts.get("reports.attendance.class")),
                                Column.figure(texts.get("reports.attendance.pupils"))),
                        MissedCells.columns(texts))
                .toList();
        return List.of(new Sheet(
                texts.get("reports.kind.SCHOOL_ATTENDANCE"),
                told.school().name() + ", " + choice.days(),
                columns,
                rows(told, texts),
                MissedCells.notes(texts)));
    }

    private static List<Row> rows(SchoolAbsences told, Texts texts) {
        List<Row> rows = new ArrayList<>();
        for (SchoolAbsences.Line line : told.classes()) {
            String why = "/reports/sheet?of=attendance&class=" + line.group().id() + "&from=" + told.first() + "&to="
                    + told.last();
            rows.add(Row.of(Stream.concat(
                            Stream.of(
                                    Cell.text(line.group().name()).opening(why),
                                    Cell.number(line.group().pupils())),
                            MissedCells.of(line.missed(), why))
                    .toList()));
        }
        if (!rows.isEmpty()) {
            long pupils =
                    told.classes().stream().mapToInt(l -> l.group().pupils()).sum();
            rows.add(Row.sum(Stream.concat(
                            Stream.of(Cell.text(texts.get("reports.attendance.school")), Cell.number(pupils)),
                            MissedCells.of(told.sum(), ""))
                    .toList()));
        }
        return rows;
    }
}
