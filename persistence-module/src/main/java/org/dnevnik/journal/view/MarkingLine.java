package org.dnevnik.journal.view;

import org.dnevnik.journal.model.Marking;

/**
 * What a school decides of all its marks.
 *
 * @param version 0: nothing yet
 */
public record MarkingLine(Marking marking, int version) {}
