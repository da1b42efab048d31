package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AttendanceService;
import org.dnevnik.journal.ClassMissed;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** What a class missed: {@code /journal/missed?class=…&from=…&to=…}; nothing else asked: this month. */
@Named
@RequestScoped
public class MissedPage {

    @Inject
    private AttendanceService attendance;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable ClassMissed missed;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        LocalDate today = getToday();
        LocalDate last = asked.date("to", today);
        LocalDate first = asked.date("from", last.withDayOfMonth(1));
        missed = attendance.missed(caller.get(), asked.required("class"), first, last);
    }

    public ClassMissed getMissed() {
        return Objects.requireNonNull(missed, "read before rendering");
    }

    public LocalDate getToday() {
        return clock.today(Families.REGION);
    }

    public LocalDate getMonday() {
        return getToday().minusDays(getToday().getDayOfWeek().getValue() - 1L);
    }

    public LocalDate getMonth() {
        return getToday().withDayOfMonth(1);
    }

    /** When lessons began this year. */
    public LocalDate getYear() {
        return LocalDate.of(AcademicYear.of(getToday()).number(), 9, 1);
    }
}
