package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * How many people wait at a school, without their names.
 *
 * @param longest since when the first of them waits
 * @param late    how many of them wait longer than they should
 */
public record RepairFigures(long school, String name, int waiting, int late, Instant longest) {

    /** Of the place in the list: the following slice starts after it. */
    public String key() {
        return longest + "~" + school;
    }
}
