package org.dnevnik.reports;

import org.dnevnik.journal.view.PeriodSheet;

/**
 * The year's marks of a group in a subject.
 *
 * @param school its short name
 */
public record JournalMarks(String school, PeriodSheet sheet) {}
