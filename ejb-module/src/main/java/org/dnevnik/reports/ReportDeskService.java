package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ReportSchoolQuery;

/** What there is to choose from for whoever reads reports. */
@Stateless
@DenyAll
public class ReportDeskService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ReportDeskService() {}

    ReportDeskService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws NotAllowed for families */
    @RolesAllowed(Caller.SIGNED_IN)
    public ReportDesk desk(Caller caller) {
        ReportPolicy.requireStaff(caller);
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        List<Long> whole = ReportPolicy.schoolsSeen(caller);
        TeachingsQuery teachings = new TeachingsQuery(em);
        List<JournalClass> classes = teachings.classes(caller.person(), whole, year, today).stream()
                .filter(c -> ReportPolicy.seesListed(caller, c))
                .toList();
        List<Teaching> taught = caller.is(Role.TEACHER) ? teachings.taughtBy(caller.person(), year, today) : List.of();
        return new ReportDesk(
                today,
                new ReportSchoolQuery(em).of(caller.schools().toList(), year),
                Set.copyOf(whole),
                classes,
                taught,
                ReportPolicy.isRegion(caller));
    }

    /**
     * The journals from which the caller may choose: those of a class that the caller sees, and behind them what the caller teaches.
     *
     * @param klass 0: of no class
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<Teaching> journals(Caller caller, long klass) {
        ReportPolicy.requireStaff(caller);
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        TeachingsQuery teachings = new TeachingsQuery(em);
        Stream<Teaching> own =
                caller.is(Role.TEACHER) ? teachings.taughtBy(caller.person(), year, today).stream() : Stream.empty();
        Stream<Teaching> ofClass = teachings
                .head(klass, caller.person())
                .filter(c -> ReportPolicy.seesClass(caller, c.standing()))
                .map(c -> teachings.ofClass(klass, c.year(), today).stream())
                .orElse(Stream.empty());
        return Stream.concat(ofClass, own).distinct().toList();
    }
}
