package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.AbsenceReasons;
import org.dnevnik.journal.model.AttendanceActs;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceNoticeQuery;
import org.dnevnik.journal.view.AbsenceReasonQuery;
import org.dnevnik.journal.view.AttendanceSheet;
import org.dnevnik.journal.view.ClassHead;
import org.dnevnik.journal.view.ClassPupilsQuery;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.journal.view.OwnLessonsQuery;
import org.dnevnik.journal.view.SchoolDayQuery;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The attendance of a class over all lessons: the class teacher's sheet, what it sums up to, and the school's day. */
@Stateless
@DenyAll
public class AttendanceService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public AttendanceService() {}

    AttendanceService(EntityManager em, SchoolClock clock, Notices notices, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.reads = reads;
    }

    /**
     * The classes that the caller sees, with who is away on a day.
     *
     * @param day null: today
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolAttendance day(Caller caller, @Nullable LocalDate day) {
        JournalPolicy.requireStaff(caller);
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Families.REGION);
        LocalDate asked = day == null ? now.toLocalDate() : day;
        return new SchoolAttendance(
                asked,
                now.toLocalDate(),
                new SchoolDayQuery(em)
                        .of(
                                AttendancePolicy.schoolsSeen(caller),
                                caller.person(),
                                AttendancePolicy.schoolsOfLedSeen(caller),
                                AcademicYear.of(asked).number(),
                                asked,
                                now));
    }

    /**
     * A class's sheet over some days of one academic year.
     *
     * @param from the first day; null: today
     * @param days how many, a week of them at most
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassAttendance sheet(Caller caller, long group, @Nullable LocalDate from, int days) {
        ClassHead head = seen(caller, group);
        LocalDate today = clock.today(head.zone());
        LocalDate first = from == null ? today : from;
        LocalDate last = first.plusDays(days - 1L);
        long school = head.standing().school();
        boolean editable = AttendancePolicy.mayKeep(caller, head.standing());
        if (editable) {
            new AbsenceReasons(em).addStandard(school);
        }
        List<AbsenceNoticeLine> told = new AbsenceNoticeQuery(em).ofClass(group, first, last);
        AttendanceSheet sheet = AttendanceSheet.of(
                new ClassPupilsQuery(em).of(group, first, last),
                new OwnLessonsQuery(em).ofClass(group, school, head.year(), first, last),
                told);
        return new ClassAttendance(
                head, first, last, today, editable, sheet, new AbsenceReasonQuery(em).of(school), told);
    }

    /**
     * What the pupils of a class missed from one day to another.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassMissed missed(Caller caller, long group, LocalDate first, LocalDate last) {
        ClassHead head = seen(caller, group);
        LocalDate today = clock.today(head.zone());
        LocalDate until = last.isAfter(today) ? today : last;
        Map<Long, Missed> found = new MissedQuery(em).ofClass(group, head.year(), first, until);
        List<ClassMissed.Line> lines = new ClassPupilsQuery(em)
                .of(group, first, last).stream()
                        .map(p -> new ClassMissed.Line(p, found.getOrDefault(p.person(), Missed.NOTHING)))
                        .toList();
        return new ClassMissed(
                head,
                first,
                last,
                lines,
                lines.stream().map(ClassMissed.Line::missed).reduce(Missed.NOTHING, Missed::plus));
    }

    /**
     * Says the same of a pupil at several lessons.
     *
     * @throws Refusal when a lesson is to come, or its period is closed
     * @throws Changed when somebody wrote there at the same time; nothing is written then
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AttendanceDone set(Caller caller, SetAttendance order) {
        ClassHead head = kept(caller, order.group());
        return new ClassNoting(em, notices, caller, clock, head).set(order);
    }

    /**
     * Takes back what was said with one order.
     *
     * @throws Refusal when a period was closed or the days for writing have passed since
     * @throws Changed when it is taken back already, or somebody wrote over it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AttendanceDone undo(Caller caller, long group, long act) {
        ClassHead head = kept(caller, group);
        AttendanceActs.Act done = new AttendanceActs(em)
                .undo(act, group, clock.now())
                .orElseThrow(() -> new Changed("attendance " + act));
        return new ClassNoting(em, notices, caller, clock, head).undo(done);
    }

    private ClassHead seen(Caller caller, long group) {
        ClassHead head = head(caller, group);
        AttendancePolicy.requireSees(caller, head.standing());
        reads.read(caller, group);
        return head;
    }

    private ClassHead kept(Caller caller, long group) {
        ClassHead head = head(caller, group);
        AttendancePolicy.requireKeeps(caller, head.standing());
        return head;
    }

    private ClassHead head(Caller caller, long group) {
        return new TeachingsQuery(em).head(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
    }
}
