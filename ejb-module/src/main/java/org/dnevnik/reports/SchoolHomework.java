package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.ClassLoad;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.reports.view.GivenTable;
import org.dnevnik.reports.view.ReportSchool;

/**
 * The homework of a school over a span, as far as the caller sees it.
 *
 * @param whole whether that is all of it
 */
public record SchoolHomework(
        ReportSchool school, LocalDate first, LocalDate last, boolean whole, GivenTable table, List<Line> classes) {

    /**
     * What a class had to do.
     *
     * @param norm minutes that are allowed on all days but Mondays
     */
    public record Line(JournalClass group, int norm, ClassLoad load) {}

    public SchoolHomework {
        classes = List.copyOf(classes);
    }
}
