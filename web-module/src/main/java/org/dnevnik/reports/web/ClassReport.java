package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.reports.ClassAbsences;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Отчёт классного руководителя»: pupils by category with their names, the figures of the class, and its attendance, on one sheet. */
@ApplicationScoped
class ClassReport implements Report {

    private static final List<String> CATEGORIES =
            List.of("EXCELLENT", "ONE_FOUR", "GOOD", "ONE_THREE", "FAIR", "FAILING", "OPEN");

    @Inject
    private ClassReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.CLASS;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        ClassSummary summary = service.summary(choice.caller(), choice.klass(), choice.time());
        GridPeriod period = summary.period();
        LocalDate first = period == null ? summary.head().starts() : period.starts();
        LocalDate last = period == null ? summary.head().ends() : period.ends();
        return List.of(sheet(summary, service.absences(choice.caller(), choice.klass(), first, last), choice.texts()));
    }

    static Sheet sheet(ClassSummary summary, ClassAbsences absences, Texts texts) {
        List<Row> rows = new ArrayList<>();
        if (!summary.pupils().isEmpty()) {
            rows.add(row(
                    texts.get("reports.class.pupils"),
                    Cell.number(summary.pupils().size()),
                    ""));
            categories(summary, texts, rows);
            figures(summary, texts, rows);
            absences(summary, absences, texts, rows);
        }
        return new Sheet(
                texts.get("reports.kind.CLASS"),
                summary.head().inSchool() + ", " + new PeriodWords(texts).of(summary.kind(), summary.period()),
                List.of(
                        Column.name(texts.get("reports.class.what")),
                        Column.figure(texts.get("reports.class.figure")),
                        Column.name(texts.get("reports.class.who"))),
                rows,
                List.of(texts.get("reports.class.legend"), texts.get("reports.sign.teacher")));
    }

    private static void categories(ClassSummary summary, Texts texts, List<Row> rows) {
        rows.add(head(texts.get("reports.class.categories")));
        Map<String, List<Pupil>> of = summary.pupils().stream()
                .collect(Collectors.groupingBy(
                        p -> String.valueOf(p.category()), LinkedHashMap::new, Collectors.toList()));
        for (String category : CATEGORIES) {
            List<Pupil> pupils = of.getOrDefault(category, List.of());
            rows.add(row(
                    texts.get("reports.class.category." + category),
                    Cell.number(pupils.size()),
                    pupils.stream().map(Pupil::name).collect(Collectors.joining(", "))));
        }
    }

    private static void figures(ClassSummary summary, Texts texts, List<Row> rows) {
        Figures whole = summary.whole();
        GridPeriod period = summary.period();
        String why = "/journal/quality?class=" + summary.head().group() + "&"
                + (period == null ? "kind=" + summary.kind() : "period=" + period.id());
        rows.add(head(texts.get("journal.quality.title")));
        rows.add(row(
                texts.get("reports.quality.head.success"),
                Cell.number(whole.success(), texts).opening(why),
                ""));
        rows.add(row(
                texts.get("reports.quality.head.quality"),
                Cell.number(whole.quality(), texts).opening(why),
                ""));
        rows.add(row(
                texts.get("reports.quality.head.learned"),
                Cell.number(whole.learned(), texts).opening(why),
                ""));
        rows.add(row(texts.get("reports.quality.head.missing"), Cell.number(summary.missing()), late(summary)));
    }

    private static String late(ClassSummary summary) {
        return summary.subjects().stream()
                .filter(s -> s.missing() > 0)
                .map(s -> s.name() + " (" + s.missing() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Of the pupils of the summary: those who left before the period's end are in neither. */
    private static void absences(ClassSummary summary, ClassAbsences absences, Texts texts, List<Row> rows) {
        Missed sum = summary.pupils().stream().map(p -> absences.of(p.person())).reduce(Missed.NOTHING, Missed::plus);
        String often = summary.pupils().stream()
                .filter(p -> absences.of(p.person()).unexcused() > 0)
                .map(p -> p.name() + " (" + absences.of(p.person()).unexcused() + ")")
                .collect(Collectors.joining(", "));
        String why = "/reports/sheet?of=attendance&class=" + absences.head().group() + "&from=" + absences.first()
                + "&to=" + absences.last();
        rows.add(head(texts.get("reports.class.attendance")));
        rows.add(row(texts.get("reports.missed.days"), opening(sum.days(), why), ""));
        rows.add(row(texts.get("reports.missed.illDays"), opening(sum.illDays(), why), ""));
        rows.add(row(texts.get("reports.missed.lessons"), opening(sum.lessons(), why), ""));
        rows.add(row(texts.get("reports.missed.illLessons"), opening(sum.illLessons(), why), ""));
        rows.add(row(texts.get("reports.missed.passLessons"), opening(sum.passLessons(), why), ""));
        rows.add(row(texts.get("reports.missed.unexcused"), opening(sum.unexcused(), why), often));
        rows.add(row(texts.get("reports.missed.late"), opening(sum.late(), why), ""));
    }

    private static Cell opening(int lessons, String why) {
        return lessons == 0 ? Cell.number(lessons) : Cell.number(lessons).opening(why);
    }

    private static Row head(String text) {
        return Row.sum(List.of(Cell.text(text), Cell.text(""), Cell.text("")));
    }

    private static Row row(String what, Cell figure, String who) {
        return Row.of(List.of(Cell.text(what), figure, Cell.text(who)));
    }
}
