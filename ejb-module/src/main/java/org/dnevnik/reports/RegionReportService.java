package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.RegionMarks;
import org.dnevnik.journal.view.RegionMarksQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Reports of the region's office: sums of schools, and nobody's marks. */
@Stateless
@DenyAll
public class RegionReportService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public RegionReportService() {}

    RegionReportService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What the marks of each school add up to, in a period of this year.
     *
     * @param kind QUARTER, TRIMESTER, HALF_YEAR
     * @throws NotAllowed for everybody but the region's office
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<RegionMarks> marks(Caller caller, String kind, int number) {
        ReportPolicy.requireRegion(caller);
        LocalDate today = clock.today(Families.REGION);
        return new RegionMarksQuery(em).of(AcademicYear.of(today).number(), kind, number, today);
    }
}
