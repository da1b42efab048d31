package org.dnevnik.reports;

import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.reports.view.QualityTable;
import org.dnevnik.reports.view.ReportSchool;

/**
 * The marks of a school for a time, as far as the caller sees them.
 *
 * @param whole whether that is all of them
 * @param time  that is told: the running period where none was named
 */
public record SchoolMarks(ReportSchool school, MarkTime time, boolean whole, QualityTable table) {}
