package org.dnevnik.reports.view;

/**
 * A year of a school, of which a copy may be made.
 *
 * @param name   of the school, short
 * @param closed whether all its periods are closed, or its days are over
 */
public record ArchiveYear(long school, String name, int year, boolean closed) {}
