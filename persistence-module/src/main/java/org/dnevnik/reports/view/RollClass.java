package org.dnevnik.reports.view;

/**
 * A class's roll over a span of days.
 *
 * @param before pupils on the first day
 * @param after  pupils on the last day
 */
public record RollClass(long id, String name, int parallel, int before, int after) {}
