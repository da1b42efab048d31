package org.dnevnik.school;

import org.dnevnik.kernel.Reason;

/** Why a school's office refuses. */
public enum SchoolRefusal implements Reason {
    /** Two imports into one school would each decide by what the other has not written yet. */
    IMPORT_RUNS,
    /** A field is empty that must not be, too long, or is no address. */
    WORDS,
    /** The region has a school or a network of that name. */
    NAME_TAKEN,
    /** The school has its administrator: a code for it would be a second key. */
    IN_USE,
    /** The group has no name, no class to take its pupils from, or somebody and something that are not of the school. */
    GROUP,
    /** The year has a group of that name. */
    GROUP_TAKEN,
    /** Pupils, lessons or subgroups hang on it. */
    GROUP_USED,
    /** A subject or room needs a name, and not a longer one than fits. */
    NAME_EMPTY,
    /** The school has a subject or room of that name. */
    THING_TAKEN,
    /** Lessons, plans or classes name the subject or room. */
    THING_USED,
    /** No school decides on this right for these people. */
    OUT_OF_BOUNDS,
    /** The school does not use subgroups, streams and electives. */
    NO_SUBGROUPS,
    /** Detail: a class of which, or of one of its pupils, it is not clear where they go. */
    PROMOTION,
    /** Classes or pupils have changed since the form was made. */
    PROMOTION_OLD,
    /** The year has classes already. */
    YEAR_OPENED,
    /** A year that has begun is not taken back. */
    YEAR_BEGUN,
    /** Timetable, classes, pupils or periods of the new year were changed after it was opened. */
    YEAR_USED
}
