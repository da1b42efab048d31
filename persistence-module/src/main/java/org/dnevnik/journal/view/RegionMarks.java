package org.dnevnik.journal.view;

import org.dnevnik.journal.view.ClassSummary.Figures;

/**
 * What the marks of a school add up to.
 *
 * @param name of the school, short
 */
public record RegionMarks(long school, String name, Figures figures) {}
