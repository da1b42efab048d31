package org.dnevnik.journal.view;

import java.time.LocalDate;

/**
 * A reporting period whose schedule of assessments may be told.
 *
 * @param published whether families see it
 */
public record SchedulePeriod(
        long id, long school, String kind, int number, LocalDate starts, LocalDate ends, boolean published) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
