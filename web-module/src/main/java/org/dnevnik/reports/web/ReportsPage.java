package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.reports.ReportDesk;
import org.dnevnik.reports.ReportDeskService;

/** «Отчёты»: what there is and what each is for. */
@Named
@RequestScoped
public class ReportsPage {

    @Inject
    private ReportDeskService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RunsDesk runs;

    private List<ReportKind> kinds = List.of();
    private boolean longOnes;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        ReportDesk desk = service.desk(caller.get());
        longOnes = runs.isFor(caller.get());
        kinds = Arrays.stream(ReportKind.values()).filter(k -> k.isFor(desk)).toList();
    }

    /** On classes. */
    public List<ReportKind> getOfClasses() {
        return kinds.stream().filter(ReportKind::isOfClass).toList();
    }

    /** On schools. */
    public List<ReportKind> getOfSchools() {
        return kinds.stream().filter(ReportKind::isOfSchool).toList();
    }

    /** On all schools. */
    public List<ReportKind> getOfRegion() {
        return kinds.stream().filter(ReportKind::isOfRegion).toList();
    }

    /** Whether there are reports that are made in the background. */
    public boolean isLongOnes() {
        return longOnes;
    }
}
