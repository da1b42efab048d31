package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.journal.PlanDesk;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/**
 * «Выполнение программы»: how far groups are in their plans. For who runs the school first the sums of classes, parallels and subjects, then every
 * journal below the name of its class; for others the own journals alone.
 */
@ApplicationScoped
class ProgressReport implements Report {

    @Inject
    private SubjectPlanService plans;

    @Override
    public ReportKind kind() {
        return ReportKind.PROGRESS;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        PlanDesk desk = plans.desk(choice.caller(), true);
        String school =
                choice.desk().school(desk.school()).map(s -> s.name() + ", ").orElse("");
        String about = school + choice.texts().date(choice.desk().today());
        return sheets(desk.progress(), desk.all(), about, choice.texts());
    }

    /**
     * @param progress in the order of classes
     * @param whole whether it is the whole school's
     */
    static List<Sheet> sheets(List<PlanProgress> progress, boolean whole, String about, Texts texts) {
        ProgressCells cells = new ProgressCells(texts);
        Sheet journals = sheet(texts, whole, "journals", about, cells.columns(), journals(progress, cells));
        if (!whole) {
            return List.of(journals);
        }
        return List.of(
                sheet(
                        texts,
                        true,
                        "classes",
                        about,
                        cells.sums("reports.quality.head.classes"),
                        classes(progress, cells, texts)),
                sheet(
                        texts,
                        true,
                        "subjects",
                        about,
                        cells.sums("reports.quality.head.subjects"),
                        subjects(progress, cells)),
                journals);
    }

    /** Behind the classes of a parallel the parallel, and the school at the end. */
    private static List<Row> classes(List<PlanProgress> progress, ProgressCells cells, Texts texts) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, List<PlanProgress>> parallels = progress.stream()
                .collect(Collectors.groupingBy(PlanProgress::parallel, TreeMap::new, Collectors.toList()));
        parallels.forEach((parallel, journals) -> {
            byClass(journals)
                    .forEach((klass, own) ->
                            rows.add(cells.sum(own.get(0).className(), own, "/reports/progress?class=" + klass)));
            rows.add(cells.sum(texts.format("reports.quality.parallel", parallel), journals, ""));
        });
        if (!rows.isEmpty()) {
            rows.add(cells.sum(texts.get("reports.quality.school"), progress, ""));
        }
        return rows;
    }

    private static List<Row> subjects(List<PlanProgress> progress, ProgressCells cells) {
        Map<String, List<PlanProgress>> subjects = progress.stream()
                .collect(Collectors.groupingBy(
                        p -> p.subjectName() + " " + p.subject(), TreeMap::new, Collectors.toList()));
        return subjects.values().stream()
                .map(s -> cells.sum(
                        s.get(0).subjectName(),
                        s,
                        "/reports/progress?subject=" + s.get(0).subject()))
                .toList();
    }

    private static List<Row> journals(List<PlanProgress> progress, ProgressCells cells) {
        List<Row> rows = new ArrayList<>();
        byClass(progress).values().forEach(own -> {
            rows.add(cells.head(own.get(0).className()));
            own.forEach(p -> rows.add(cells.row(p)));
        });
        return rows;
    }

    private static Map<Long, List<PlanProgress>> byClass(List<PlanProgress> progress) {
        return progress.stream()
                .collect(Collectors.groupingBy(PlanProgress::klass, LinkedHashMap::new, Collectors.toList()));
    }

    private static Sheet sheet(
            Texts texts, boolean whole, String by, String about, List<Column> columns, List<Row> rows) {
        return new Sheet(
                texts.get("reports.kind.PROGRESS") + ", " + texts.get("reports.quality.by." + by),
                about,
                columns,
                rows,
                List.of(
                        texts.get("reports.progress.legend"),
                        texts.get(whole ? "reports.sign.office" : "reports.sign.teacher")));
    }
}
