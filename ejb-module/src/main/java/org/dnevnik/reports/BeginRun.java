package org.dnevnik.reports;

/**
 * An order to make a report in the background.
 *
 * @param kind     of the report
 * @param asked    what was chosen, as an address has it
 * @param name     for people
 * @param fileName of what will be made
 */
public record BeginRun(long school, String kind, String asked, String name, String fileName) {}
