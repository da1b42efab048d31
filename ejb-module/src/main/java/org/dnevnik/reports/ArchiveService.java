package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.LedgerExcerpt;
import org.dnevnik.journal.view.LedgerExcerptQuery;
import org.dnevnik.journal.view.LedgerSignatureLine;
import org.dnevnik.journal.view.LedgerSignaturesQuery;
import org.dnevnik.journal.view.SignedDocument;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ArchiveYear;
import org.dnevnik.reports.view.ArchiveYearsQuery;

/** What the copy of a school's year is made of: its classes and journals, the rows of the ledger's chain, the signatures under it. */
@Stateless
@DenyAll
public class ArchiveService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ArchiveService() {}

    ArchiveService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * The years of which the caller may have a copy.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ArchiveYear> years(Caller caller) {
        ReportPolicy.requireStaff(caller);
        return new ArchiveYearsQuery(em).of(ReportPolicy.schoolsArchived(caller), clock.today(Families.REGION));
    }

    /**
     * @throws NotAllowed for colleagues who do not look after the ledger
     * @throws NotFound for everybody else, and for a year that the school has not
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ArchivePlan plan(Caller caller, long school, int year) {
        ReportPolicy.requireArchive(caller, school);
        LocalDate today = clock.today(Families.REGION);
        ArchiveYear found = new ArchiveYearsQuery(em)
                .of(List.of(school), today).stream()
                        .filter(y -> y.year() == year)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("year " + year + " of school " + school));
        return new ArchivePlan(found, new TeachingsQuery(em).classes(0, List.of(school), year, today));
    }

    /**
     * The journals of one of the year's classes.
     *
     * @throws NotFound for a class of another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<Teaching> journals(Caller caller, long school, int year, long klass) {
        ReportPolicy.requireArchive(caller, school);
        if (new TeachingsQuery(em)
                .head(klass, caller.person())
                .filter(c -> c.standing().school() == school && c.year() == year)
                .isEmpty()) {
            throw new NotFound("class " + klass + " of school " + school);
        }
        return new TeachingsQuery(em).ofClass(klass, year, clock.today(Families.REGION));
    }

    /**
     * The next rows of the chain.
     *
     * @param after number of the last row that is known; 0: none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<LedgerExcerpt> chain(Caller caller, long school, int year, long after) {
        ReportPolicy.requireArchive(caller, school);
        try {
            return new LedgerExcerptQuery(em.unwrap(Connection.class)).slice(school, year, Math.max(0, after));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of school " + school + " could not be read", e);
        }
    }

    /** The signatures under the school's chain, newest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<LedgerSignatureLine> signatures(Caller caller, long school) {
        ReportPolicy.requireArchive(caller, school);
        return new LedgerSignaturesQuery(em).of(school);
    }

    /** @throws NotFound for a signature that is not under this school's chain */
    @RolesAllowed(Caller.SIGNED_IN)
    public SignedDocument signature(Caller caller, long school, long signature) {
        ReportPolicy.requireArchive(caller, school);
        return new LedgerSignaturesQuery(em)
                .document(school, signature)
                .orElseThrow(() -> new NotFound("signature " + signature));
    }
}
