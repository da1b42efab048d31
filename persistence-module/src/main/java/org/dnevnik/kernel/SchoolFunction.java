package org.dnevnik.kernel;

/** What a school may leave unused; everything is used until it says otherwise. */
public enum SchoolFunction {
    /** The second average, with the weights of the works. */
    WEIGHTED_AVERAGE,
    /** Subgroups, streams and electives beside classes. */
    SUBGROUPS,
    /** Lessons in calendar programs, by a personal address. */
    CALENDARS
}
