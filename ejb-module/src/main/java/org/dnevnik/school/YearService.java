package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.model.AcademicYears;
import org.dnevnik.school.view.PeriodLine;
import org.dnevnik.school.view.YearQuery;
import org.dnevnik.school.view.YearSheet;
import org.jspecify.annotations.Nullable;

/** The calendar of a school's years, kept by those who run it. */
@Stateless
@DenyAll
public class YearService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Event<YearWritten> written;

    /** For the container. */
    public YearService() {}

    YearService(EntityManager em, SchoolClock clock, Event<YearWritten> written) {
        this.em = em;
        this.clock = clock;
        this.written = written;
    }

    /** The years that the school has opened, oldest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<Integer> years(Caller caller, long school) {
        SchoolPolicy.requireKeeps(caller, school);
        return new YearQuery(em).years(school);
    }

    /** @param year null for the one that is going on, or the last that was opened */
    @RolesAllowed(Caller.SIGNED_IN)
    public YearSheet sheet(Caller caller, long school, @Nullable Integer year) {
        SchoolPolicy.requireKeeps(caller, school);
        YearQuery years = new YearQuery(em);
        int current = AcademicYear.of(clock.today(Families.REGION)).number();
        int shown = year != null
                ? year
                : years.years(school).stream()
                        .filter(y -> y <= current)
                        .reduce((a, b) -> b)
                        .orElse(current);
        return years.of(school, shown).orElseThrow(() -> new NotFound("year " + shown + " of school " + school));
    }

    /**
     * Writes the calendar as the sheet says; closed periods stay whatever it says of them.
     *
     * @return what does not fit; nothing was changed then
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<YearFault> write(Caller caller, long school, YearSheet sheet) {
        SchoolPolicy.requireKeeps(caller, school);
        List<YearFault> faults = YearCheck.of(sheet);
        if (!faults.isEmpty()) {
            return faults;
        }
        AcademicYears year = new AcademicYears(em, school, sheet.year());
        year.span(sheet.starts(), sheet.ends());
        year.hold();
        year.keepPeriods(
                sheet.periods().stream().map(p -> Long.toString(p.id())).collect(Collectors.joining(" ")));
        sheet.periods().forEach(p -> period(year, p));
        year.clearPauses();
        sheet.holidays()
                .forEach(h -> year.holiday(h.starts(), h.ends(), h.name().strip()));
        sheet.days()
                .forEach(d -> year.day(d.date(), d.kind(), d.weekday(), d.name().strip()));
        written.fire(new YearWritten(school, sheet.year(), clock.today(Families.REGION)));
        return List.of();
    }

    private static void period(AcademicYears year, PeriodLine p) {
        if (p.closed()) {
            return;
        }
        String name = p.kind().equals("OWN") && p.name() != null ? p.name().strip() : null;
        year.period(p.id(), p.kind(), p.number(), name, p.parallelFrom(), p.parallelTo(), p.starts(), p.ends());
    }
}
