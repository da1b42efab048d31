package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.homework.view.ClassLoadQuery;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCardsQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.ClassPupilsQuery;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummaryQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.reports.view.AbsenceLinesQuery;
import org.dnevnik.reports.view.GatheredQuery;
import org.dnevnik.school.GroupAccessLog;

/** Reports on a class, for who leads it and who runs the school; each look at one is in the log. */
@Stateless
@DenyAll
public class ClassReportService {

    private static final String WHAT = "report";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private GroupAccessLog log;

    /** For the container. */
    public ClassReportService() {}

    ClassReportService(EntityManager em, SchoolClock clock, GroupAccessLog log) {
        this.em = em;
        this.clock = clock;
        this.log = log;
    }

    /**
     * «Сводная ведомость».
     *
     * @throws NotAllowed for colleagues who neither lead nor run it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassSummary summary(Caller caller, long group, MarkTime time) {
        ClassPeriods head = read(caller, group);
        return new ClassSummaryQuery(em).of(head, time, clock.today(head.zone()));
    }

    /**
     * What was missed over a span, with every lesson of it; days to come are left out.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassAbsences absences(Caller caller, long group, LocalDate first, LocalDate last) {
        ClassPeriods head = read(caller, group);
        LocalDate today = clock.today(head.zone());
        LocalDate until = last.isAfter(today) ? today : last;
        return new ClassAbsences(
                head,
                first,
                until,
                new ClassPupilsQuery(em).of(group, first, until),
                new MissedQuery(em).ofClass(group, head.year(), first, until),
                new AbsenceLinesQuery(em).ofClass(group, head.year(), first, until));
    }

    /**
     * What had to be done at home for each day of a span; days to come are left out.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassHomework homework(Caller caller, long group, LocalDate first, LocalDate last) {
        ClassPeriods head = read(caller, group);
        LocalDate today = clock.today(head.zone());
        LocalDate until = last.isAfter(today) ? today : last;
        return new ClassHomework(
                head, first, until, new ClassLoadQuery(em).ofClass(group, head.parallel(), head.year(), first, until));
    }

    /**
     * «Табели» of everybody who belongs to the class today, or on the year's last day once it is over.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassCards cards(Caller caller, long group) {
        ClassPeriods head = read(caller, group);
        return new ClassCardsQuery(em).of(head, lastDay(head));
    }

    /**
     * How many marks everybody has gathered in each subject, up to today.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassGathered gathered(Caller caller, long group, MarkTime time) {
        ClassPeriods head = read(caller, group);
        LocalDate today = lastDay(head);
        GridPeriod period = time.isPeriod() ? head.period(time.period(), today).orElse(null) : null;
        LocalDate first = period == null ? head.starts() : period.starts();
        LocalDate last = period == null || period.ends().isAfter(today) ? today : period.ends();
        return new ClassGathered(
                head,
                period,
                new ClassPupilsQuery(em).of(group, first, last),
                new GatheredQuery(em).ofClass(group, head.year(), first, last));
    }

    private LocalDate lastDay(ClassPeriods head) {
        LocalDate today = clock.today(head.zone());
        return today.isAfter(head.ends()) ? head.ends() : today;
    }

    private ClassPeriods read(Caller caller, long group) {
        ClassPeriods head =
                new ClassPeriodsQuery(em).of(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        ReportPolicy.requireClass(caller, head.standing());
        log.read(caller, group, WHAT);
        return head;
    }
}
