package org.dnevnik.timetable;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportReport;
import org.dnevnik.school.RunLog;
import org.dnevnik.school.Steps;
import org.dnevnik.timetable.model.Bells;
import org.dnevnik.timetable.model.PlanRows;
import org.dnevnik.timetable.model.PlanThings;
import org.dnevnik.timetable.model.PlannedLessons;

/** Carries out an import of a timetable that {@link RunLog} has begun, or only looks what it would do. */
@Stateless
@DenyAll
@OpenToEveryone("called by TimetableImportService alone, which has asked the policy")
public class TimetableRun {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private RunLog runs;

    /** What {@link #now} would change; the transaction is rolled back. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport preview(long school, LocalDate from, ImportFile file) {
        ImportReport report = change(school, from, file, false, Steps.UNSEEN);
        context.setRollbackOnly();
        return report;
    }

    /** In the caller's transaction, which is rolled back if the file has a fault. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport now(int run, long school, LocalDate from, ImportFile file) {
        runs.hold(run);
        ImportReport report =
                change(school, from, file, true, (step, done, total) -> runs.reached(run, step, done, total));
        if (report.isClean()) {
            runs.end(run, report);
        } else {
            runs.refused(run, report);
            context.setRollbackOnly();
        }
        return report;
    }

    /** Beside the caller, in a transaction of its own. Whatever fails is logged by the container and leaves the run interrupted. */
    @Asynchronous
    @RolesAllowed(Caller.SIGNED_IN)
    public void later(int run, long school, LocalDate from, ImportFile file) {
        now(run, school, from, file);
    }

    private ImportReport change(long school, LocalDate from, ImportFile file, boolean withLessons, Steps steps) {
        ReadTimetable read = TimetableFile.read(file);
        if (!read.faults().isEmpty()) {
            return faulty(read.faults());
        }
        int year = AcademicYear.of(from).number();
        PlanWish wish = new PlanWish(file.name(), new PlanThings(em), school, year);
        String wanted = wish.json(read.lessons());
        if (!wish.faults().isEmpty()) {
            return faulty(wish.faults());
        }
        int lessons = read.lessons().size();
        steps.reached("timetable.import.entries", 0, 2 * lessons);
        PlanRows.Count count = new PlanRows(em).replace(school, year, from, wanted);
        new Bells(em).begin(school, bells(read));
        steps.reached("timetable.import.lessons", lessons, 2 * lessons);
        int added = withLessons ? new PlannedLessons(em).materialise(school, year, from) : 0;
        return new ImportReport(
                List.of(
                        new ImportReport.Change(
                                "timetable.import.entries", count.fresh(), 0, count.all() - count.fresh()),
                        new ImportReport.Change("timetable.import.lessons", added, 0, 0)),
                List.of(),
                List.of());
    }

    private static ImportReport faulty(List<Fault> faults) {
        return new ImportReport(List.of(), faults, List.of());
    }

    private static String bells(ReadTimetable read) {
        JsonArrayBuilder bells = Json.createArrayBuilder();
        for (int i = 0; i < read.hours().size(); i++) {
            bells.add(Json.createObjectBuilder()
                    .add("number", i + 1)
                    .add("starts", read.hours().get(i).toString()));
        }
        return bells.build().toString();
    }
}
