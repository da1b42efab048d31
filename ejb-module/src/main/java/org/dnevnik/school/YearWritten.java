package org.dnevnik.school;

import java.time.LocalDate;

/**
 * The calendar of a year was written; whoever follows it does so in the same transaction.
 *
 * @param today from when on the future counts
 */
public record YearWritten(long school, int year, LocalDate today) {}
