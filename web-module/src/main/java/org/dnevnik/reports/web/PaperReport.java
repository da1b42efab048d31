package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.shell.web.Texts;

/** The journal in the layout of a paper one: on the left marks by dates, on the right topics and homework, the year's marks at the end. */
@ApplicationScoped
class PaperReport implements Report {

    @Inject
    private JournalReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.PAPER;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        Teaching journal = choice.journal();
        Texts texts = choice.texts();
        if (journal == null) {
            return List.of(new Sheet(texts.get("reports.kind.PAPER"), "", List.of(), List.of(), List.of()));
        }
        return new PaperPages(texts).of(service.paper(choice.caller(), journal.group(), journal.subject()));
    }
}
