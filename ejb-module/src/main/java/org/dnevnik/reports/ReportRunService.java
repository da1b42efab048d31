package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.people.Families;
import org.dnevnik.reports.model.ReportRuns;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.reports.view.ReportRunsQuery;

/** Reports that take long: begun, followed, taken away. Whoever asked sees them and nobody else. */
@Stateless
@DenyAll
public class ReportRunService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private RunBook book;

    @Inject
    private ReportRunning running;

    /**
     * Begins to make a report.
     *
     * @return the run's id
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else
     * @throws Refusal {@link ReportsRefusal#RUNS}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long begin(Caller caller, BeginRun order, Printing printing) {
        ReportPolicy.requireSchool(caller, order.school());
        long run = book.begin(caller, order);
        running.later(run, order.fileName(), progress -> printing.print(caller, progress));
        return run;
    }

    /**
     * What the caller asked for, newest first.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ReportRun> runs(Caller caller) {
        ReportPolicy.requireStaff(caller);
        return new ReportRunsQuery(em).of(caller.person());
    }

    /**
     * How far a run is, or how it ended.
     *
     * @throws NotFound for everybody but who asked for it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ReportRun run(Caller caller, long run) {
        ReportRun found = found(run);
        ReportPolicy.requireOwn(caller, found, families);
        return found;
    }

    /**
     * Takes a run away, with what it made.
     *
     * @throws NotFound for everybody but who asked for it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long run) {
        ReportPolicy.requireOwn(caller, found(run), families);
        new ReportRuns(em).drop(run);
    }

    private ReportRun found(long run) {
        return new ReportRunsQuery(em).one(run).orElseThrow(() -> new NotFound("run " + run));
    }
}
