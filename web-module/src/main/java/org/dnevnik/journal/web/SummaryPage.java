package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.ClassSummaryService;
import org.dnevnik.journal.ClassSummaryService.Opened;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PupilCategory;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ClassSummary.Subject;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A class over all its subjects: {@code /journal/summary?class=…&period=…}, and the formulas of a column: {@code /journal/quality?…&subject=…}. */
@Named
@RequestScoped
public class SummaryPage {

    @Inject
    private ClassSummaryService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Opened opened;
    private @Nullable Long subject;

    /**
     * What may be shown.
     *
     * @param chosen whether it is
     */
    public record Tab(String address, String name, boolean chosen) {}

    /** How many pupils are of a category. */
    public record Count(PupilCategory category, long pupils, String names) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        opened = service.summary(caller.get(), asked.required("class"), PeriodAddress.kind(asked), asked.id("period"));
        subject = asked.id("subject");
    }

    public ClassSummary getSummary() {
        return Objects.requireNonNull(opened, "read before rendering").summary();
    }

    /** Whether decisions of the council may be written down here. */
    public boolean isRecords() {
        return Objects.requireNonNull(opened).records();
    }

    public List<Tab> getTabs() {
        ClassSummary shown = getSummary();
        String page = "/journal/summary?class=" + shown.head().group() + "&";
        List<Tab> tabs = shown.head().periods().stream()
                .map(p -> new Tab(page + "period=" + p.id(), name(p), p.equals(shown.period())))
                .collect(Collectors.toList());
        for (PeriodMarkKind kind : List.of(PeriodMarkKind.YEAR, PeriodMarkKind.FINAL)) {
            tabs.add(new Tab(page + "kind=" + kind, texts().get("journal.finals." + kind), shown.kind() == kind));
        }
        return tabs;
    }

    /** «2 четверть», «Год». */
    public String getPeriodName() {
        GridPeriod period = getSummary().period();
        return period == null ? texts().get("journal.finals." + getSummary().kind()) : name(period);
    }

    /** What names the shown period in an address. */
    public String getAddress() {
        GridPeriod period = getSummary().period();
        return PeriodAddress.of(getSummary().kind(), period == null ? null : (Long) period.id());
    }

    public List<Count> getCategories() {
        return Arrays.stream(PupilCategory.values())
                .map(c -> new Count(
                        c,
                        pupils(c).count(),
                        pupils(c).map(ClassSummary.Pupil::name).collect(Collectors.joining(", "))))
                .filter(c -> c.pupils() > 0)
                .toList();
    }

    private Stream<ClassSummary.Pupil> pupils(PupilCategory category) {
        return getSummary().pupils().stream().filter(p -> p.category() == category);
    }

    /** Subjects in which marks are missing. */
    public List<Subject> getLate() {
        return getSummary().subjects().stream().filter(s -> s.missing() > 0).toList();
    }

    public List<CouncilDecision> getDecisions() {
        return List.of(CouncilDecision.values());
    }

    /**
     * Of the subject that was asked for, or of the whole class.
     *
     * @throws NotFound for a subject that the class has not
     */
    public Figures getFigures() {
        return subject == null ? getSummary().whole() : chosen().figures();
    }

    /** Name of the subject that was asked for; null: the whole class. */
    public @Nullable String getSubjectName() {
        return subject == null ? null : chosen().name();
    }

    private Subject chosen() {
        return getSummary().subjects().stream()
                .filter(s -> Objects.equals(subject, s.subject()))
                .findFirst()
                .orElseThrow(() -> new NotFound("subject " + subject));
    }

    private static String name(GridPeriod period) {
        return texts().format("journal.period." + period.kind(), period.number());
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
