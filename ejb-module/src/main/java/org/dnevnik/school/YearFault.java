package org.dnevnik.school;

import java.util.List;

/**
 * What does not fit in a calendar.
 *
 * @param key     {@code school.year.fault.<key>} is its text
 * @param details values of the text
 */
public record YearFault(String key, List<Object> details) {}
