package org.dnevnik.journal.view;

import java.time.LocalDate;

/**
 * A reporting period of a group.
 *
 * @param id     0 for the whole year of a school without periods
 * @param kind   QUARTER, TRIMESTER, HALF_YEAR, YEAR, OWN
 * @param closed whether its marks are final
 */
public record GridPeriod(long id, String kind, int number, LocalDate starts, LocalDate ends, boolean closed) {

    /** Whether it is the whole year, of which the year's marks are. */
    public boolean isYear() {
        return kind.equals("YEAR");
    }

    /** Whether the day lies in the period. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    /** Days from the first to the last. */
    public long days() {
        return starts.until(ends, java.time.temporal.ChronoUnit.DAYS) + 1;
    }
}
