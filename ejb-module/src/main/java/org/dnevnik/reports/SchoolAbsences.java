package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.reports.view.ReportSchool;

/** What the classes of a school missed over a span, class by class. */
public record SchoolAbsences(ReportSchool school, LocalDate first, LocalDate last, List<Line> classes) {

    /** A class's figures. */
    public record Line(JournalClass group, Missed missed) {}

    public SchoolAbsences {
        classes = List.copyOf(classes);
    }

    /** Of all classes together. */
    public Missed sum() {
        return classes.stream().map(Line::missed).reduce(Missed.NOTHING, Missed::plus);
    }
}
