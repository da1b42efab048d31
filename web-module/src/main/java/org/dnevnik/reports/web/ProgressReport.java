package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.journal.PlanDesk;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Выполнение программы»: how far groups are in their plans, of the whole school for who runs it, of the own subjects for others. */
@ApplicationScoped
class ProgressReport implements Report {

    private static final List<String> HEADS =
            List.of("hours", "held", "cancelled", "reached", "lag", "ahead", "lacking", "untold");

    @Inject
    private SubjectPlanService plans;

    @Override
    public ReportKind kind() {
        return ReportKind.PROGRESS;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        Texts texts = choice.texts();
        PlanDesk desk = plans.desk(choice.caller(), true);
        List<Column> columns = Stream.concat(
                        Stream.of("group", "subject", "plan").map(h -> Column.name(texts.get("reports.progress." + h))),
                        HEADS.stream().map(h -> Column.figure(texts.get("reports.progress." + h))))
                .toList();
        String school =
                choice.desk().school(desk.school()).map(s -> s.name() + ", ").orElse("");
        return List.of(new Sheet(
                texts.get("reports.kind.PROGRESS"),
                school + texts.date(choice.desk().today()),
                columns,
                desk.progress().stream().map(p -> row(p, texts)).toList(),
                List.of(texts.get("reports.progress.legend"))));
    }

    private static Row row(PlanProgress p, Texts texts) {
        String journal = "/journal/grid?group=" + p.group() + "&subject=" + p.subject();
        boolean planned = p.plan() != null;
        return Row.of(List.of(
                Cell.text(p.groupName()),
                Cell.text(p.subjectName()),
                planned
                        ? Cell.text(p.planName()).opening("/journal/plan?id=" + p.plan())
                        : Cell.text(texts.get("reports.progress.none")),
                planned ? Cell.number(p.hours()) : Cell.text("–"),
                Cell.number(p.held()).opening(journal),
                Cell.number(p.cancelled()),
                planned ? Cell.number(p.reached()) : Cell.text("–"),
                planned ? Cell.number(p.lag()) : Cell.text("–"),
                Cell.number(p.ahead()),
                planned ? Cell.number(p.lacking()) : Cell.text("–"),
                Cell.number(p.untold())));
    }
}
