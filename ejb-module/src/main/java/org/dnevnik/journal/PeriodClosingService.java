package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.PeriodLocks;
import org.dnevnik.journal.view.ClosingGap;
import org.dnevnik.journal.view.ClosingPeriod;
import org.dnevnik.journal.view.ClosingQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Closes reporting periods: their marks are final then, and the ledger's head is signed in the same transaction. */
@Stateless
@DenyAll
public class PeriodClosingService {

    private static final int GAPS = 500;
    private static final int REASON_LETTERS = 300;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private LedgerSigning signing;

    /** For the container. */
    public PeriodClosingService() {}

    PeriodClosingService(EntityManager em, SchoolClock clock, LedgerSigning signing) {
        this.em = em;
        this.clock = clock;
        this.signing = signing;
    }

    /**
     * The periods of the school's year, and what the chosen one lacks.
     *
     * @param chosen null: none was asked for
     */
    public record Sheet(
            LocalDate today,
            List<ClosingPeriod> periods,
            @Nullable ClosingPeriod chosen,
            List<ClosingGap> gaps) {

        public Sheet {
            periods = List.copyOf(periods);
            gaps = List.copyOf(gaps);
        }
    }

    /** @param period whose gaps are told; null: none */
    @RolesAllowed(Caller.SIGNED_IN)
    public Sheet sheet(Caller caller, long school, @Nullable Long period) {
        PeriodPolicy.require(caller, Right.CLOSE_PERIODS, school);
        ClosingQuery query = new ClosingQuery(em);
        List<ClosingPeriod> periods = query.periods(school, year(), today());
        ClosingPeriod chosen = periods.stream()
                .filter(p -> period != null && p.id() == period)
                .findFirst()
                .orElse(null);
        return new Sheet(
                today(), periods, chosen, chosen == null ? List.of() : query.gaps(school, year(), chosen.id(), GAPS));
    }

    /**
     * Closes a period; one that is closed already is acknowledged.
     *
     * @param anyway although marks are missing
     * @return whether the ledger's head was signed: not where the installation has no key
     * @throws Refusal before its last day, and for missing marks
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public boolean close(Caller caller, long school, long period, boolean anyway) {
        PeriodPolicy.require(caller, Right.CLOSE_PERIODS, school);
        ClosingPeriod found = found(school, period);
        if (found.closed()) {
            return true;
        }
        if (today().isBefore(found.ends())) {
            throw new Refusal(JournalRefusal.PERIOD_RUNNING, found.ends());
        }
        if (found.missing() > 0 && !anyway) {
            throw new Refusal(JournalRefusal.MARKS_MISSING, found.missing());
        }
        if (new PeriodLocks(em).close(school, period, clock.now())) {
            remember(caller, school, found, null, "CLOSED", null);
        }
        return signing.sign(caller, school, period).isPresent();
    }

    /**
     * Opens a closed period again; one that is open is acknowledged.
     *
     * @throws Refusal without a reason
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void open(Caller caller, long school, long period, String reason) {
        PeriodPolicy.require(caller, Right.CLOSE_PERIODS, school);
        ClosingPeriod found = found(school, period);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LETTERS) {
            throw new Refusal(JournalRefusal.REASON, REASON_LETTERS);
        }
        if (new PeriodLocks(em).open(school, period)) {
            remember(caller, school, found, "CLOSED", "OPEN", why);
        }
    }

    private ClosingPeriod found(long school, long period) {
        return new ClosingQuery(em)
                .period(school, year(), today(), period)
                .orElseThrow(() -> new NotFound("period " + period));
    }

    private void remember(
            Caller caller,
            long school,
            ClosingPeriod period,
            @Nullable String old,
            String now,
            @Nullable String reason) {
        new LedgerRows(em)
                .append(new LedgerRow(
                        period.year(),
                        school,
                        clock.now(),
                        caller,
                        Kind.PERIOD,
                        LedgerAbout.period(period.id()),
                        old,
                        now,
                        reason));
    }

    private int year() {
        return AcademicYear.of(today()).number();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
