package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCardsQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.journal.view.PupilSeatQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** «Табель» of one pupil, for the family too. */
@Stateless
@DenyAll
public class PupilReportService {

    private static final String WHAT = "report";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private AccessLog log;

    /** For the container. */
    public PupilReportService() {}

    PupilReportService(EntityManager em, SchoolClock clock, Families families, AccessLog log) {
        this.em = em;
        this.clock = clock;
        this.families = families;
        this.log = log;
    }

    /**
     * What was set for the pupil in the class of today.
     *
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassCards card(Caller caller, long pupil) {
        LocalDate today = clock.today(Families.REGION);
        PupilSeat seat =
                new PupilSeatQuery(em).of(pupil, today).orElseThrow(() -> new NotFound("card of pupil " + pupil));
        boolean follows = families.follows(caller, pupil);
        if (!ReportPolicy.seesCard(caller, seat, follows)) {
            log.refused(caller, pupil, WHAT);
            throw new NotFound("card of pupil " + pupil);
        }
        if (caller.person() != pupil) {
            log.read(caller, pupil, WHAT);
        }
        ClassPeriods head = new ClassPeriodsQuery(em)
                .of(seat.group(), caller.person())
                .orElseThrow(() -> new NotFound("class " + seat.group()));
        return only(pupil, new ClassCardsQuery(em).of(head, today));
    }

    private static ClassCards only(long pupil, ClassCards all) {
        return new ClassCards(
                all.head(),
                all.exams(),
                all.finals(),
                all.pupils().stream().filter(c -> c.person() == pupil).toList());
    }
}
