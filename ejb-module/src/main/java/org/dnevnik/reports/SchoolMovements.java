package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.reports.view.RollClass;

/** How the rolls of a school's classes changed over a span. */
public record SchoolMovements(
        ReportSchool school, LocalDate first, LocalDate last, List<RollClass> classes, List<RollChange> changes) {

    public SchoolMovements {
        classes = List.copyOf(classes);
        changes = List.copyOf(changes);
    }

    /** Who came into a class and left it. */
    public List<RollChange> of(long klass) {
        return changes.stream().filter(c -> c.klass() == klass).toList();
    }
}
