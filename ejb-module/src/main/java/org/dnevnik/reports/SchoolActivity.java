package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.reports.view.ActivityLine;
import org.dnevnik.reports.view.ReportSchool;

/** Who of a school's people came in over a span, counted by role. */
public record SchoolActivity(ReportSchool school, LocalDate first, LocalDate last, List<ActivityLine> lines) {

    public SchoolActivity {
        lines = List.copyOf(lines);
    }
}
