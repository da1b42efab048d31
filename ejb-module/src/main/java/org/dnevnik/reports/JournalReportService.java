package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.GroupGridQuery;
import org.dnevnik.journal.view.PeriodSheetQuery;
import org.dnevnik.journal.view.PlanProgressQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.PaperLessonsQuery;
import org.dnevnik.reports.view.ProgressLinesQuery;
import org.dnevnik.reports.view.ReportSchoolQuery;
import org.dnevnik.school.GroupAccessLog;

/** Reports on one subject of one group, for who teaches it, leads the class or runs the school. */
@Stateless
@DenyAll
public class JournalReportService {

    private static final String WHAT = "report";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private GroupAccessLog log;

    /** For the container. */
    public JournalReportService() {}

    JournalReportService(EntityManager em, SchoolClock clock, GroupAccessLog log) {
        this.em = em;
        this.clock = clock;
        this.log = log;
    }

    /**
     * «Ведомость предмета»: the year's marks of a group.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public JournalMarks marks(Caller caller, long group, long subject) {
        GridHead head = read(caller, group, subject);
        return new JournalMarks(school(head), new PeriodSheetQuery(em).of(head, clock.today(head.zone()), false));
    }

    /**
     * The whole journal as it is printed, up to today.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PaperJournal paper(Caller caller, long group, long subject) {
        GridHead head = read(caller, group, subject);
        LocalDate today = clock.today(head.zone());
        List<PaperJournal.Part> parts = periods(head).stream()
                .filter(p -> !p.starts().isAfter(today))
                .map(p -> part(head, p, today))
                .toList();
        return new PaperJournal(school(head), parts, new PeriodSheetQuery(em).of(head, today, false));
    }

    /**
     * What stands behind «Выполнение программы»: every lesson of the year, and those that were cancelled.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else, and where there is no lesson
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public JournalProgress progress(Caller caller, long group, long subject) {
        GridHead head = head(caller, group, subject);
        LocalDate today = clock.today(head.zone());
        return new JournalProgress(
                new PlanProgressQuery(em)
                        .of(group, subject, head.year(), today)
                        .orElseThrow(() -> new NotFound("lessons of " + group + ":" + subject)),
                today,
                new ProgressLinesQuery(em).of(group, subject, head.year(), today));
    }

    private PaperJournal.Part part(GridHead head, GridPeriod period, LocalDate today) {
        LocalDate last = period.ends().isAfter(today) ? today : period.ends();
        return new PaperJournal.Part(
                new GroupGridQuery(em).of(head, period, today, last, false),
                new PaperLessonsQuery(em).of(head, period.starts(), last));
    }

    /** The year itself only where it has no parts. */
    private static List<GridPeriod> periods(GridHead head) {
        return head.hasPeriods()
                ? head.periods().stream().filter(p -> !p.isYear()).toList()
                : head.periods();
    }

    private GridHead read(Caller caller, long group, long subject) {
        GridHead head = head(caller, group, subject);
        log.read(caller, group, WHAT);
        return head;
    }

    private String school(GridHead head) {
        return new ReportSchoolQuery(em)
                .of(List.of(head.standing().school()), head.year())
                .get(0)
                .name();
    }

    private GridHead head(Caller caller, long group, long subject) {
        GridHead head = new GridHeadQuery(em)
                .of(group, subject, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal " + group + ":" + subject));
        ReportPolicy.requireJournal(caller, head.standing());
        return head;
    }
}
