package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Carries out an import of people that {@link RunLog} has begun. */
@Stateless
@DenyAll
@OpenToEveryone("called by ImportService alone, which has asked the policy")
public class PeopleRun {

    @Inject
    private PeopleImport people;

    @Inject
    private RunLog runs;

    @Inject
    private SchoolClock clock;

    /** In the caller's transaction. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport now(int run, long school, List<ImportFile> files) {
        runs.hold(run);
        int year = AcademicYear.of(clock.today(Families.REGION)).number();
        ImportReport report =
                people.apply(school, year, files, (step, done, total) -> runs.reached(run, step, done, total));
        runs.end(run, report);
        return report;
    }

    /** Beside the caller, in a transaction of its own. Whatever fails is logged by the container and leaves the run interrupted. */
    @Asynchronous
    @RolesAllowed(Caller.SIGNED_IN)
    public void later(int run, long school, List<ImportFile> files) {
        now(run, school, files);
    }
}
