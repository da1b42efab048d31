package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.reports.ArchiveService;
import org.dnevnik.reports.ReportDesk;
import org.dnevnik.reports.ReportDeskService;
import org.dnevnik.reports.ReportRunService;
import org.dnevnik.reports.view.ArchiveYear;
import org.dnevnik.reports.view.ReportRun;

/** What may be made in the background, and what was. */
@ApplicationScoped
public class RunsDesk {

    @Inject
    private ReportDeskService desk;

    @Inject
    private ArchiveService archive;

    @Inject
    private ReportRunService runs;

    /** @param years of which a copy may be made */
    public record Told(ReportDesk desk, List<ArchiveYear> years, List<ReportRun> runs) {

        public Told {
            years = List.copyOf(years);
            runs = List.copyOf(runs);
        }
    }

    Told of(Caller caller) {
        return new Told(desk.desk(caller), archive.years(caller), runs.runs(caller));
    }

    /** Whether the caller has such reports. */
    boolean isFor(Caller caller) {
        return !archive.years(caller).isEmpty();
    }
}
