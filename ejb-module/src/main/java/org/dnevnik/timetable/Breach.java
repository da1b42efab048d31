package org.dnevnik.timetable;

/**
 * Where a plan leaves the sanitary norms.
 *
 * @param group   the class
 * @param weekday 0 for the week as a whole
 * @param found   how many lessons it has, or which number is free
 * @param most    how many it may have
 */
public record Breach(Kind kind, long group, int weekday, int found, int most) {

    /** Which norm. */
    public enum Kind {
        DAY,
        WEEK,
        ZEROTH,
        GAP
    }
}
