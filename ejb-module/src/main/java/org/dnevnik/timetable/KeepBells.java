package org.dnevnik.timetable;

import org.dnevnik.timetable.view.BellTable;

/**
 * A table of bells as it is to be.
 *
 * @param table    its id is -1 for a new one
 * @param seenMark of the table as the caller saw it
 */
public record KeepBells(long school, BellTable table, int seenMark) {}
