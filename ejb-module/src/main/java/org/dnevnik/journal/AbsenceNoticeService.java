package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.journal.model.AbsenceNotice;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceNoticeQuery;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** Notices of absence once they are sent: the class teacher or the office accepts or rejects them, both sides may take them back. */
@Stateless
@DenyAll
public class AbsenceNoticeService {

    private static final int PAGE = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AbsencePupils pupils;

    @Inject
    private Notices notices;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public AbsenceNoticeService() {}

    AbsenceNoticeService(
            EntityManager em, SchoolClock clock, AbsencePupils pupils, Notices notices, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.pupils = pupils;
        this.notices = notices;
        this.reads = reads;
    }

    /**
     * The notices on which the caller decides.
     *
     * @param waiting those that wait; otherwise those that are decided
     * @param after   key of the last one of the slice before
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<AbsenceNoticeLine> list(Caller caller, boolean waiting, @Nullable Long after) {
        JournalPolicy.requireStaff(caller);
        Slice<AbsenceNoticeLine> found = new AbsenceNoticeQuery(em)
                .decidedBy(
                        AttendancePolicy.schoolsKept(caller),
                        AttendancePolicy.schoolsOfLed(caller),
                        caller.person(),
                        waiting,
                        after,
                        PAGE);
        found.items().stream().map(AbsenceNoticeLine::group).distinct().forEach(g -> reads.read(caller, g));
        return found;
    }

    /**
     * Accepts or rejects one that waits. What is accepted stands in the journal at once for the days that have come.
     *
     * @throws Refusal {@link JournalRefusal#ABSENCE_DECIDED}, and when days of it can no longer be written
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void decide(Caller caller, long id, DecideAbsence order) {
        AbsenceNotice notice = found(id);
        PupilSeat seat = pupils.seat(notice.pupil());
        AttendancePolicy.requireKeeps(caller, AttendancePolicy.standing(caller, seat));
        if (notice.state() != AbsenceState.SENT) {
            throw new Refusal(JournalRefusal.ABSENCE_DECIDED);
        }
        notice.decide(order.accepted(), order.answer().isEmpty() ? null : order.answer(), caller.person(), clock.now());
        if (order.accepted()) {
            entries(caller, seat).write(notice, clock.today(seat.zone()));
        }
        new AbsenceNotices(notices).toFamily(notice);
    }

    /**
     * Takes a notice back: a family while it waits or has not begun, who keeps the attendance at any time. What stands in the journal because of
     * it goes with it.
     *
     * @throws Refusal {@link JournalRefusal#ABSENCE_DECIDED}, and when days of it can no longer be written
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void withdraw(Caller caller, long id) {
        AbsenceNotice notice = found(id);
        PupilSeat seat = pupils.seat(notice.pupil());
        boolean keeps = requireOneOfBoth(caller, seat);
        boolean begun = !notice.span().starts().isAfter(clock.today(seat.zone()));
        if (!notice.state().isAlive() || !keeps && notice.state() == AbsenceState.ACCEPTED && begun) {
            throw new Refusal(JournalRefusal.ABSENCE_DECIDED);
        }
        entries(caller, seat).takeBack(notice, notice.span().starts());
        notice.withdraw();
        if (keeps) {
            new AbsenceNotices(notices).toFamily(notice);
        } else {
            new AbsenceNotices(notices).toTeacher(seat, notice.span().starts(), true);
        }
    }

    /**
     * The pupil comes back earlier.
     *
     * @param last new last day of the absence; a family may not take back days before yesterday
     * @throws Refusal {@link JournalRefusal#ABSENCE_SPAN}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void shorten(Caller caller, long id, LocalDate last) {
        AbsenceNotice notice = found(id);
        PupilSeat seat = pupils.seat(notice.pupil());
        boolean keeps = requireOneOfBoth(caller, seat);
        LocalDate yesterday = clock.today(seat.zone()).minusDays(1);
        if (!notice.state().isAlive()
                || last.isBefore(notice.span().starts())
                || !last.isBefore(notice.span().ends())
                || !keeps && last.isBefore(yesterday)) {
            throw new Refusal(JournalRefusal.ABSENCE_SPAN);
        }
        entries(caller, seat).takeBack(notice, last.plusDays(1));
        notice.shorten(last);
    }

    private AbsenceEntries entries(Caller caller, PupilSeat seat) {
        SheetLock lock = SheetLock.of(em, caller, seat.school(), seat.group(), clock.today(seat.zone()));
        return new AbsenceEntries(em, caller, clock.now(), lock);
    }

    /** @return whether the caller keeps the attendance; otherwise is of the family */
    private boolean requireOneOfBoth(Caller caller, PupilSeat seat) {
        boolean keeps = AttendancePolicy.mayKeep(caller, AttendancePolicy.standing(caller, seat));
        pupils.requireAnnounces(caller, seat, keeps);
        return keeps;
    }

    private AbsenceNotice found(long id) {
        AbsenceNotice notice = em.find(AbsenceNotice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null) {
            throw new NotFound("notice " + id);
        }
        return notice;
    }
}
