package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class with the periods of its year.
 *
 * @param school  its short name
 * @param groups  the class itself and its subgroups and streams
 * @param periods without the year itself
 * @param starts  first day of the year
 */
public record ClassPeriods(
        long group,
        String school,
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

    /** As a paper names it that leaves the school. */
    public String inSchool() {
        return school + ", " + name;
    }

    /** The period that is asked for; else the running one, else the last that has begun, else the first; empty for a class without periods. */
    public Optional<GridPeriod> period(@Nullable Long asked, LocalDate today) {
        return periods.stream()
                .filter(p -> asked != null && p.id() == asked)
                .findFirst()
                .or(() -> periods.stream().filter(p -> p.holds(today)).findFirst())
                .or(() -> periods.stream()
                        .filter(p -> p.starts().isBefore(today))
                        .max(Comparator.comparing(GridPeriod::starts)))
                .or(() -> periods.stream().findFirst());
    }
}
