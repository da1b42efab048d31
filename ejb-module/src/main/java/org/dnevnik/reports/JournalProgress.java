package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.reports.view.ProgressLine;

/**
 * What stands behind the progress of a subject in a group.
 *
 * @param day   up to which lessons are held
 * @param lines all lessons of the year, and the cancelled ones up to that day
 */
public record JournalProgress(PlanProgress told, LocalDate day, List<ProgressLine> lines) {

    public JournalProgress {
        lines = List.copyOf(lines);
    }

    /** Held and cancelled ones. */
    public List<ProgressLine> past() {
        return lines.stream().filter(l -> !l.date().isAfter(day)).toList();
    }

    /** Those to come. */
    public List<ProgressLine> ahead() {
        return lines.stream().filter(l -> l.date().isAfter(day)).toList();
    }
}
