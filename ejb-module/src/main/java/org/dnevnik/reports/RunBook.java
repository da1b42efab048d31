package org.dnevnik.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.dnevnik.files.KeptFiles;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.reports.model.ReportRuns;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.reports.view.ReportRunsQuery;

/** Writes how far runs are, each step in a transaction of its own, so that any node and any later look tells how they ended. */
@ApplicationScoped
public class RunBook {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeptFiles files;

    /** For the container. */
    protected RunBook() {}

    /** @throws Refusal while another run of the same person goes on */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long begin(Caller caller, BeginRun order) {
        return new ReportRuns(em)
                .begin(new ReportRuns.Asked(caller.person(), order.school(), order.kind(), order.asked(), order.name()))
                .orElseThrow(() -> new Refusal(ReportsRefusal.RUNS));
    }

    /** @return false for a run that was taken away while it went on */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean reached(long run, int done, int total) {
        return new ReportRuns(em).reached(run, done, total);
    }

    /** Keeps what was made, unless the run was taken away meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(long run, String fileName, byte[] content) {
        if (new ReportRuns(em).end(run)) {
            ReportRun kept = new ReportRunsQuery(em).one(run).orElseThrow();
            files.keep(kept.school(), ReportFiles.KIND, run, fileName, content, kept.person());
        }
    }

    /** Says of a run that it made nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(long run) {
        new ReportRuns(em).fail(run);
    }

    /** Takes away what has been kept long enough. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget() {
        return new ReportRuns(em).forget();
    }
}
