package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportReport;
import org.dnevnik.school.RunLog;

/** Takes over a timetable that another program made: FET's own file with its solution, or FET's CSV export. */
@Stateless
@DenyAll
public class TimetableImportService {

    @Inject
    private RunLog runs;

    @EJB
    private TimetableRun work;

    /** What applying the file from {@code from} on would change; changes nothing. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport preview(Caller caller, long school, LocalDate from, ImportFile file) {
        TimetablePolicy.requireMayPlan(caller, school);
        return work.preview(school, from, file);
    }

    /** Changes plan and lessons from {@code from} on, all or, with a fault, nothing, while the caller waits. May be repeated. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport apply(Caller caller, long school, LocalDate from, ImportFile file) {
        TimetablePolicy.requireMayPlan(caller, school);
        return work.now(runs.begin(caller, school, List.of(file)), school, from, file);
    }

    /**
     * Begins to do so and does not wait.
     *
     * @return the run, whose progress {@code school.ImportDeskService} tells
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int start(Caller caller, long school, LocalDate from, ImportFile file) {
        TimetablePolicy.requireMayPlan(caller, school);
        int run = runs.begin(caller, school, List.of(file));
        work.later(run, school, from, file);
        return run;
    }
}
