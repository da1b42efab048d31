package org.dnevnik.exchange.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A period of the year with the marks for it.
 *
 * @param kind QUARTER, TRIMESTER, HALF_YEAR, YEAR or OWN
 */
public record ProgressPeriod(String kind, int number, LocalDate starts, LocalDate ends, List<Total> totals) {

    /** The mark of one subject. */
    public record Total(String subject, String value) {}

    public ProgressPeriod {
        totals = List.copyOf(totals);
    }
}
