package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A class with the periods of its year.
 *
 * @param groups  the class itself and its subgroups and streams
 * @param periods without the year itself
 * @param starts  first day of the year
 */
public record ClassPeriods(
        long group,
        String name,
        int parallel,
        int year,
        ZoneId zone,
        Standing standing,
        List<Long> groups,
        List<GridPeriod> periods,
        LocalDate starts,
        LocalDate ends) {

    public ClassPeriods {
        groups = List.copyOf(groups);
        periods = List.copyOf(periods);
    }
}
