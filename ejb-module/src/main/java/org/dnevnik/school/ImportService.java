package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** Imports of a school's people and classes for those who run its office. */
@Stateless
@DenyAll
public class ImportService {

    @Inject
    private PeopleImport people;

    @Inject
    private RunLog runs;

    @EJB
    private PeopleRun work;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** What {@link #apply} would create, change and leave, and everything that is wrong. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport preview(Caller caller, long school, List<ImportFile> files) {
        SchoolPolicy.requireMayImport(caller, school);
        ImportReport report = people.preview(school, year(), files);
        // what people's data are now stands beside what they will be
        List<Long> shown = report.differences().stream()
                .map(ImportReport.Difference::person)
                .filter(id -> id > 0)
                .distinct()
                .toList();
        reads.listed(caller, shown, "preview of an import");
        return report;
    }

    /**
     * Does it, all or nothing, while the caller waits.
     *
     * @param reopen as in {@link PeopleImport.Order}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport apply(Caller caller, long school, List<ImportFile> files, boolean reopen) {
        SchoolPolicy.requireMayImport(caller, school);
        return work.now(runs.begin(caller, school, files), order(caller, school, files, reopen));
    }

    /**
     * Begins to do it, all or nothing, and does not wait.
     *
     * @return the run, whose progress {@link ImportDeskService} tells
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int start(Caller caller, long school, List<ImportFile> files, boolean reopen) {
        SchoolPolicy.requireMayImport(caller, school);
        int run = runs.begin(caller, school, files);
        work.later(run, order(caller, school, files, reopen));
        return run;
    }

    private PeopleImport.Order order(Caller caller, long school, List<ImportFile> files, boolean reopen) {
        return new PeopleImport.Order(school, year(), files, caller.person(), reopen);
    }

    private int year() {
        return AcademicYear.of(clock.today(Families.REGION)).number();
    }
}
