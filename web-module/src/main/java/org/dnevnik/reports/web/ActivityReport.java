package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.reports.SchoolActivity;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.view.ActivityLine;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** «Активность»: how many of a school's people came in, by role; each is counted once, and nobody is named. */
@ApplicationScoped
class ActivityReport implements Report {

    private static final List<String> ROLES =
            List.of("ADMINISTRATOR", "HEAD", "TEACHER", "STAFF", "LIBRARIAN", "PUPIL", "GUARDIAN");

    @Inject
    private SchoolReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.ACTIVITY;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        SchoolActivity told = service.activity(choice.caller(), choice.school(), choice.first(), choice.last());
        Texts texts = choice.texts();
        List<Row> rows = ROLES.stream()
                .flatMap(role -> told.lines().stream().filter(l -> l.role().equals(role)))
                .map(l -> row(told, l, texts))
                .toList();
        return List.of(new Sheet(
                texts.get("reports.kind.ACTIVITY"),
                told.school().name() + ", " + choice.days(),
                Stream.concat(
                                Stream.of(Column.name(texts.get("reports.activity.role"))),
                                Stream.of("people", "accounts", "came", "share")
                                        .map(h -> Column.figure(texts.get("reports.activity." + h))))
                        .toList(),
                rows,
                List.of(texts.get("reports.activity.legend"))));
    }

    private static Row row(SchoolActivity told, ActivityLine line, Texts texts) {
        String why = "/reports/visits?school=" + told.school().id() + "&role=" + line.role() + "&from=" + told.first()
                + "&to=" + told.last();
        return Row.of(Stream.concat(
                        Stream.of(Cell.text(texts.get("reports.activity.role." + line.role()))),
                        Stream.of(
                                        Cell.number(line.people()),
                                        Cell.number(line.accounts()),
                                        Cell.number(line.came()),
                                        Cell.number(share(line), texts))
                                .map(c -> c.opening(why)))
                .toList());
    }

    /** Of all people, in percent with one place; null: there are none. */
    static @Nullable BigDecimal share(ActivityLine line) {
        return line.people() == 0
                ? null
                : BigDecimal.valueOf(100L * line.came())
                        .divide(BigDecimal.valueOf(line.people()), 1, RoundingMode.HALF_UP);
    }
}
