package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.reports.ReportDesk;
import org.dnevnik.reports.ReportDeskService;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;

/** Makes a choice out of what was asked and of what there is to choose from. */
@RequestScoped
public class ReportAsking {

    @Inject
    private ReportDeskService service;

    @Inject
    private CurrentCaller current;

    ReportChoice choice(ReportKind kind, Asked asked, Texts texts) {
        Caller caller = current.get();
        ReportDesk desk = service.desk(caller);
        return ReportChoice.of(caller, texts, desk, kind, asked, klass -> service.journals(caller, klass));
    }
}
