package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.JournalProgress;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.reports.view.ProgressTotal;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of «Выполнение программы» are the sum of: the lessons of a journal ({@code /reports/progress?group=…&subject=…}), the journals of a
 * class ({@code ?class=…}) or of a subject ({@code ?subject=…}).
 */
@Named
@RequestScoped
public class ProgressWhyPage {

    @Inject
    private JournalReportService journals;

    @Inject
    private SubjectPlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable JournalProgress journal;
    private List<PlanProgress> parts = List.of();
    private String name = "";

    /**
     * A journal.
     *
     * @param address where it is explained in its turn
     */
    public record Part(String name, String address, PlanProgress told) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        Long group = asked.id("group");
        if (group == null) {
            readParts(asked.id("class"), asked.id("subject"));
        } else {
            journal = journals.progress(caller.get(), group, asked.required("subject"));
            name = journal.told().groupName() + ", " + journal.told().subjectName();
        }
    }

    private void readParts(@Nullable Long klass, @Nullable Long subject) {
        parts = plans.desk(caller.get(), true).progress().stream()
                .filter(p -> klass == null || klass == p.klass())
                .filter(p -> subject == null || subject == p.subject())
                .toList();
        if (parts.isEmpty() || klass == null && subject == null) {
            throw new NotFound("progress of class " + klass + ", subject " + subject);
        }
        name = klass == null ? parts.get(0).subjectName() : parts.get(0).className();
    }

    /** «5А, Математика»; the class or the subject of several journals. */
    public String getName() {
        return name;
    }

    /** Whether one journal is explained. */
    public boolean isOfJournal() {
        return journal != null;
    }

    public JournalProgress getJournal() {
        return Objects.requireNonNull(journal, "of a journal alone");
    }

    public ProgressTotal getTotal() {
        return ProgressTotal.of(parts);
    }

    public List<Part> getParts() {
        boolean ofClass = parts.stream().map(PlanProgress::klass).distinct().count() == 1;
        return parts.stream()
                .map(p -> new Part(ofClass ? ProgressCells.name(p) : p.groupName(), ProgressCells.address(p), p))
                .toList();
    }

    /** Up to when lessons are held. */
    public String getDay() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .date(getJournal().day());
    }
}
