package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.reports.view.ActivityLine;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.reports.view.VisitDay;
import org.dnevnik.reports.view.VisitSpread;

/**
 * What stands behind a line of activity.
 *
 * @param spread on how many days people came; together they are those who came
 * @param days   on which anybody came
 */
public record SchoolVisits(
        ReportSchool school,
        LocalDate first,
        LocalDate last,
        ActivityLine line,
        List<VisitSpread> spread,
        List<VisitDay> days) {

    /** Of fewer people the days would tell of somebody whom everybody knows. */
    static final int FEWEST = 5;

    public SchoolVisits {
        spread = List.copyOf(spread);
        days = List.copyOf(days);
    }

    /** Whether there are enough people to tell of their days. */
    public boolean isTold() {
        return line.people() >= FEWEST;
    }
}
