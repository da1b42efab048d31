package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.reports.view.RollChangesQuery;
import org.dnevnik.reports.view.RollClass;
import org.dnevnik.reports.view.RollPupil;

/** «Движение учащихся»: how the rolls of a school's classes changed; everybody who is named is in the log. */
@Stateless
@DenyAll
public class SchoolRollService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog log;

    /** For the container. */
    public SchoolRollService() {}

    SchoolRollService(EntityManager em, SchoolClock clock, AccessLog log) {
        this.em = em;
        this.clock = clock;
        this.log = log;
    }

    /**
     * The rolls on the first and the last day, and who came and left between them.
     *
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolMovements movements(Caller caller, long school, LocalDate first, LocalDate last) {
        ReportPolicy.requireSchool(caller, school);
        SchoolMovements told = read(school, first, last);
        noted(caller, told.changes().stream().mapToLong(RollChange::person));
        return told;
    }

    /**
     * What stands behind the roll of one class: its pupils on both days by name, and who came and left.
     *
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else, and for a class of another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassRoll roll(Caller caller, long school, long klass, LocalDate first, LocalDate last) {
        ReportPolicy.requireSchool(caller, school);
        SchoolMovements told = read(school, first, last);
        RollClass found = told.classes().stream()
                .filter(c -> c.id() == klass)
                .findFirst()
                .orElseThrow(() -> new NotFound("class " + klass + " of school " + school));
        RollChangesQuery rolls = new RollChangesQuery(em);
        ClassRoll roll = new ClassRoll(
                found, first, last, told.of(klass), rolls.pupils(klass, first), rolls.pupils(klass, last));
        noted(
                caller,
                LongStream.concat(
                        roll.changes().stream().mapToLong(RollChange::person),
                        Stream.of(roll.before(), roll.after())
                                .flatMap(List::stream)
                                .mapToLong(RollPupil::person)));
        return roll;
    }

    private SchoolMovements read(long school, LocalDate first, LocalDate last) {
        ReportSchool told = new SchoolReading(em, clock).school(school);
        RollChangesQuery rolls = new RollChangesQuery(em);
        return new SchoolMovements(
                told,
                first,
                last,
                rolls.classes(school, told.year(), first, last),
                rolls.changes(school, told.year(), first, last));
    }

    private void noted(Caller caller, LongStream persons) {
        log.listed(caller, persons.distinct().boxed().toList(), SchoolReportService.WHAT);
    }
}
