package org.dnevnik.reports.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.view.ExpectedMarksQuery.Asked;
import org.dnevnik.journal.view.MarkTime;
import org.jspecify.annotations.Nullable;

/**
 * A school in one of its years.
 *
 * @param name    short
 * @param periods in the order of their days, without the year itself
 */
public record ReportSchool(
        long id, String name, int year, ZoneId zone, LocalDate starts, LocalDate ends, List<ReportPeriod> periods) {

    private static final int HIGHEST = 12;

    public ReportSchool {
        periods = List.copyOf(periods);
    }

    /** With the periods of a grade alone. */
    public ReportSchool ofParallel(int parallel) {
        List<ReportPeriod> own = periods.stream()
                .filter(p -> p.lowest() <= parallel && parallel <= p.highest())
                .toList();
        return new ReportSchool(id, name, year, zone, starts, ends, own);
    }

    /** The period that is asked for; else the shortest that is running, else the last that has begun, else the first; empty for a school without periods. */
    public Optional<ReportPeriod> period(@Nullable Long asked, LocalDate today) {
        return periods.stream()
                .filter(p -> asked != null && p.id() == asked)
                .findFirst()
                .or(() -> periods.stream().filter(p -> p.holds(today)).min(Comparator.comparing(ReportPeriod::days)))
                .or(() -> periods.stream()
                        .filter(p -> p.starts().isBefore(today))
                        .max(Comparator.comparing(ReportPeriod::starts)))
                .or(() -> periods.stream().findFirst());
    }

    /** Which marks belong to the time; those of the year where there are no periods. */
    public Asked marks(MarkTime time, LocalDate today) {
        return (time.isPeriod() ? period(time.period(), today) : Optional.<ReportPeriod>empty())
                .map(p -> new Asked(
                        id, year, MarkTime.of(Long.toString(p.id())), p.starts(), p.ends(), p.lowest(), p.highest()))
                .orElseGet(() ->
                        new Asked(id, year, time.isPeriod() ? MarkTime.of("YEAR") : time, starts, ends, 0, HIGHEST));
    }
}
