package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.journal.view.PupilSeatQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Whose absence it is, and whether the caller speaks for the pupil. */
@ApplicationScoped
class AbsencePupils {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    /** For the container. */
    protected AbsencePupils() {}

    AbsencePupils(EntityManager em, SchoolClock clock, Families families) {
        this.em = em;
        this.clock = clock;
        this.families = families;
    }

    /** @throws NotFound for who learns nowhere today */
    PupilSeat seat(long pupil) {
        return new PupilSeatQuery(em)
                .of(pupil, clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("class of pupil " + pupil));
    }

    boolean mayAnnounce(Caller caller, PupilSeat seat) {
        return AttendancePolicy.mayAnnounce(caller, seat, clock.today(seat.zone()), families);
    }

    /**
     * @param keeps whether the caller keeps the pupil's attendance, which is enough
     * @throws Refusal for a pupil who is not of age
     * @throws NotAllowed for other colleagues
     * @throws NotFound for everybody else
     */
    void requireAnnounces(Caller caller, PupilSeat seat, boolean keeps) {
        if (keeps || mayAnnounce(caller, seat)) {
            return;
        }
        if (caller.person() == seat.person()) {
            throw new Refusal(JournalRefusal.ABSENCE_BY_PARENT);
        }
        AttendancePolicy.requireKeeps(caller, AttendancePolicy.standing(caller, seat));
    }
}
