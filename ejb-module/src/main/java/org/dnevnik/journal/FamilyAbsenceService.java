package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.AbsenceNotice;
import org.dnevnik.journal.model.AbsenceNoticeRows;
import org.dnevnik.journal.model.AbsenceReasons;
import org.dnevnik.journal.view.AbsenceNoticeQuery;
import org.dnevnik.journal.view.AbsenceReasonQuery;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** Notices of absence on the family's side: what was sent, and another one. */
@Stateless
@DenyAll
public class FamilyAbsenceService {

    private static final String WHAT = "absence";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private AbsencePupils pupils;

    @Inject
    private Notices notices;

    @Inject
    private AccessLog log;

    /** For the container. */
    public FamilyAbsenceService() {}

    FamilyAbsenceService(
            EntityManager em,
            SchoolClock clock,
            Families families,
            AbsencePupils pupils,
            Notices notices,
            AccessLog log) {
        this.em = em;
        this.clock = clock;
        this.families = families;
        this.pupils = pupils;
        this.notices = notices;
        this.log = log;
    }

    /**
     * The absences of a pupil as the family sees them.
     *
     * @param pupil null: the caller's own, or the first child's
     * @throws NotAllowed for colleagues who do not keep the pupil's attendance
     * @throws NotFound for everybody else who is neither the pupil nor a guardian of today
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public FamilyAbsences family(Caller caller, @Nullable Long pupil) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        long asked = pupil != null
                ? pupil
                : children.stream().map(ChildView::person).findFirst().orElse(caller.person());
        PupilSeat seat = pupils.seat(asked);
        boolean keeps = AttendancePolicy.mayKeep(caller, AttendancePolicy.standing(caller, seat));
        requireSees(caller, seat, keeps);
        new AbsenceReasons(em).addStandard(seat.school());
        LocalDate today = clock.today(seat.zone());
        return new FamilyAbsences(
                seat,
                today,
                children,
                keeps || pupils.mayAnnounce(caller, seat),
                new AbsenceReasonQuery(em).of(seat.school()),
                new AbsenceNoticeQuery(em).ofPupil(asked));
    }

    private void requireSees(Caller caller, PupilSeat seat, boolean keeps) {
        if (!keeps && !families.follows(caller, seat.person())) {
            log.refused(caller, seat.person(), WHAT);
            AttendancePolicy.requireKeeps(caller, AttendancePolicy.standing(caller, seat));
        }
        if (caller.person() != seat.person()) {
            log.read(caller, seat.person(), WHAT);
        }
    }

    /**
     * Sends a notice. What who keeps the attendance writes down for a family is accepted at once.
     *
     * @return its id
     * @throws Refusal for days that no notice takes, for those of which one speaks already, and for those that can no longer be written
     * @throws NotFound for somebody else's child
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long send(Caller caller, SendAbsence order) {
        PupilSeat seat = pupils.seat(order.pupil());
        LocalDate today = clock.today(seat.zone());
        boolean keeps = AttendancePolicy.mayKeep(caller, AttendancePolicy.standing(caller, seat));
        pupils.requireAnnounces(caller, seat, keeps);
        requireFits(order, seat, today);
        AbsenceNotice notice = new AbsenceNotice(
                seat.school(),
                seat.person(),
                order.reason(),
                order.span(),
                order.text().isEmpty() ? null : order.text(),
                caller.person(),
                clock.now());
        em.persist(notice);
        em.flush();
        if (keeps) {
            notice.decide(true, null, caller.person(), clock.now());
            SheetLock lock = SheetLock.of(em, caller, seat.school(), seat.group(), today);
            new AbsenceEntries(em, caller, clock.now(), lock).write(notice, today);
            new AbsenceNotices(notices).toFamily(notice);
        } else {
            new AbsenceNotices(notices).toTeacher(seat, order.starts(), false);
        }
        return notice.id();
    }

    private void requireFits(SendAbsence order, PupilSeat seat, LocalDate today) {
        boolean known = new AbsenceReasonQuery(em).of(seat.school()).stream().anyMatch(r -> r.id() == order.reason());
        if (!known || !order.fits(today)) {
            throw new Refusal(JournalRefusal.ABSENCE_SPAN);
        }
        new AbsenceNoticeRows(em).hold(seat.person());
        boolean twice = new AbsenceNoticeQuery(em)
                .ofPupil(seat.person()).stream()
                        .anyMatch(n -> n.state().isAlive() && n.span().meets(order.span()));
        if (twice) {
            throw new Refusal(JournalRefusal.ABSENCE_TWICE);
        }
    }
}
