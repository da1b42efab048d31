package org.dnevnik.reports.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A reporting period of a school.
 *
 * @param kind   QUARTER, TRIMESTER, HALF_YEAR, OWN
 * @param lowest the first grade for which it is, {@code highest} the last
 */
public record ReportPeriod(
        long id, String kind, int number, int lowest, int highest, LocalDate starts, LocalDate ends) {

    /** Days from the first to the last. */
    long days() {
        return starts.until(ends, ChronoUnit.DAYS) + 1;
    }

    /** Whether the day lies in the period. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
