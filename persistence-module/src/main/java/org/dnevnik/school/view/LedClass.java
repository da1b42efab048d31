package org.dnevnik.school.view;

/**
 * A class that somebody leads, or could.
 *
 * @param year  academic year
 * @param led   whether the person asked for leads it
 * @param taken whether anybody does
 */
public record LedClass(long id, int year, String name, boolean led, boolean taken) {}
