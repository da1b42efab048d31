package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.journal.view.CouncilLine;
import org.dnevnik.journal.view.CouncilYear;
import org.dnevnik.journal.view.CouncilYearQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** What the teachers' council decided, for whoever opens the next year: who stays in the class and who goes on conditionally. */
@Stateless
@DenyAll
public class CouncilService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public CouncilService() {}

    CouncilService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** @throws NotFound for who does not open the school's next year */
    @RolesAllowed(Caller.SIGNED_IN)
    public CouncilYear ofYear(Caller caller, long school) {
        PeriodPolicy.require(caller, Right.OPEN_YEAR, school);
        LocalDate today = clock.today(Families.REGION);
        CouncilYear year =
                new CouncilYearQuery(em).of(school, AcademicYear.of(today).number(), today);
        reads.listed(caller, year.lines().stream().map(CouncilLine::pupil).toList(), "council");
        return year;
    }
}
