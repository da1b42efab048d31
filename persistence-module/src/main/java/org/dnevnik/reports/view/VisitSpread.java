package org.dnevnik.reports.view;

/**
 * How many people signed in on so many days of a span.
 *
 * @param days at least 1
 */
public record VisitSpread(int days, int people) {}
