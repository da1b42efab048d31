package org.dnevnik.journal.view;

import java.math.BigDecimal;

/**
 * A type of work in the school's list.
 *
 * @param abbr in the head of a column
 * @param weight in the weighted average
 * @param used works are of it
 * @param assessment whether they are assessment procedures
 */
public record WorkTypeLine(
        long id,
        String name,
        String abbr,
        BigDecimal weight,
        int position,
        boolean used,
        boolean assessment,
        int version) {}
