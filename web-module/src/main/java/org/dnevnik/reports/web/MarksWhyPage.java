package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.JournalMarks;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.reports.view.JournalFigures;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What stands below a column of «Ведомость предмета»: {@code /reports/marks?group=…&subject=…&period=…}, or {@code &kind=YEAR}. */
@Named
@RequestScoped
public class MarksWhyPage {

    @Inject
    private JournalReportService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable GridHead head;
    private @Nullable JournalFigures told;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        JournalMarks marks = service.marks(caller.get(), asked.required("group"), asked.required("subject"));
        head = marks.sheet().head();
        told = JournalFigures.of(marks.sheet(), asked.id("period"), asked.text("kind"))
                .orElseThrow(() ->
                        new NotFound("column of journal " + marks.sheet().head().group()));
    }

    private JournalFigures told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    /** «5А, Математика». */
    public String getName() {
        GridHead journal = Objects.requireNonNull(head, "read before rendering");
        return journal.groupName() + ", " + journal.subjectName();
    }

    /** «2 четверть». */
    public String getPeriod() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return new PeriodWords(texts).of(told().column().kind(), told().column().period());
    }

    public Figures getFigures() {
        return told().figures();
    }

    public List<QualityWhyPage.Holders> getHolders() {
        return told().holders().stream()
                .map(h -> new QualityWhyPage.Holders(h.mark(), h.names().size(), String.join(", ", h.names())))
                .toList();
    }

    /** Who has a mark and went before the period's end. */
    public String getLeft() {
        return String.join(", ", told().left());
    }
}
