package org.dnevnik.exchange.view;

import java.time.LocalDate;

/**
 * A reporting period.
 *
 * @param kind QUARTER, TRIMESTER, HALF_YEAR, YEAR or OWN
 * @param name of an own kind; otherwise empty
 */
public record SharedPeriod(long id, String kind, int number, String name, LocalDate starts, LocalDate ends, int year) {

    /** Its days. */
    public SharedSpan span() {
        return new SharedSpan(starts, ends);
    }
}
