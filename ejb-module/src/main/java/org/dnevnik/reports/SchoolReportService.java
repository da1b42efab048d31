package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.journal.view.ExpectedMarksQuery;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.reports.view.ActivityLine;
import org.dnevnik.reports.view.ActivityQuery;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.view.QualityTable;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.reports.view.VisitsQuery;
import org.dnevnik.school.GroupAccessLog;

/** Reports on a school: sums, and whose marks they are the sum of. */
@Stateless
@DenyAll
public class SchoolReportService {

    static final String WHAT = "report";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private GroupAccessLog log;

    /** For the container. */
    public SchoolReportService() {}

    SchoolReportService(EntityManager em, SchoolClock clock, GroupAccessLog log) {
        this.em = em;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What success, quality and СОУ are counted from: everything for who runs the school; for others what they teach, and the class that they lead.
     *
     * @throws NotFound for everybody who does not work there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolMarks marks(Caller caller, long school, MarkTime time) {
        ReportPolicy.requireWorksIn(caller, school);
        ReportSchool told = school(school);
        LocalDate today = clock.today(told.zone());
        ExpectedMarksQuery.Asked asked = told.marks(time, today);
        List<ExpectedMark> marks = new ExpectedMarksQuery(em).of(asked, today);
        boolean whole = ReportPolicy.seesSchool(caller, school);
        return new SchoolMarks(told, asked.time(), whole, new QualityTable(whole ? marks : own(caller, told, marks)));
    }

    /**
     * Whose marks stand behind a figure: one subject of one class, by name.
     *
     * @throws NotFound for a filter that is not of pupils, and for who does not see these marks
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ExpectedMark> people(Caller caller, long school, MarkTime time, PartFilter filter) {
        ReportPolicy.requireWorksIn(caller, school);
        List<ExpectedMark> marks =
                filter.isOfJournal() ? marks(caller, school, time).table().of(filter) : List.of();
        if (marks.isEmpty()) {
            throw new NotFound("marks of " + filter);
        }
        log.read(caller, marks.get(0).klass(), WHAT);
        return marks;
    }

    /**
     * What was missed over a span, class by class; days to come are left out.
     *
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolAbsences absences(Caller caller, long school, LocalDate first, LocalDate last) {
        ReportPolicy.requireSchool(caller, school);
        ReportSchool told = school(school);
        LocalDate today = clock.today(told.zone());
        LocalDate until = last.isAfter(today) ? today : last;
        List<JournalClass> classes = new TeachingsQuery(em).classes(0, List.of(school), told.year(), until);
        Map<Long, Map<Long, Missed>> missed = new MissedQuery(em)
                .ofClasses(classes.stream().map(JournalClass::id).toList(), told.year(), first, until);
        return new SchoolAbsences(
                told,
                first,
                until,
                classes.stream()
                        .map(c -> new SchoolAbsences.Line(c, sum(missed.getOrDefault(c.id(), Map.of()))))
                        .toList());
    }

    /**
     * Who came in over a span, counted by role.
     *
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolActivity activity(Caller caller, long school, LocalDate first, LocalDate last) {
        ReportPolicy.requireSchool(caller, school);
        ReportSchool told = school(school);
        return new SchoolActivity(told, first, last, new ActivityQuery(em).of(told, first, last));
    }

    /**
     * On how many days, and on which, those who have a role came in. Nobody is named, and of fewer than five people nothing is told.
     *
     * @throws NotAllowed for colleagues who do not run the school
     * @throws NotFound for everybody else, and for a role that nobody has there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolVisits visits(Caller caller, long school, String role, LocalDate first, LocalDate last) {
        SchoolActivity activity = activity(caller, school, first, last);
        ReportSchool told = activity.school();
        ActivityLine line = activity.lines().stream()
                .filter(l -> l.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new NotFound("role " + role + " in school " + school));
        if (line.people() < SchoolVisits.FEWEST) {
            return new SchoolVisits(told, first, last, line, List.of(), List.of());
        }
        VisitsQuery visits = new VisitsQuery(em);
        return new SchoolVisits(
                told, first, last, line, visits.spread(told, role, first, last), visits.days(told, role, first, last));
    }

    private static Missed sum(Map<Long, Missed> pupils) {
        return pupils.values().stream().reduce(Missed.NOTHING, Missed::plus);
    }

    private List<ExpectedMark> own(Caller caller, ReportSchool school, List<ExpectedMark> marks) {
        Set<Long> led = new SchoolReading(em, clock)
                .led(caller, school).stream().map(JournalClass::id).collect(Collectors.toSet());
        return marks.stream()
                .filter(m -> m.teacher() == caller.person() || led.contains(m.klass()))
                .toList();
    }

    private ReportSchool school(long id) {
        return new SchoolReading(em, clock).school(id);
    }
}
