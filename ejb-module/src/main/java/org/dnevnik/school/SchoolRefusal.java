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
    /** The day of a movement is missing, or lies too far away. */
    MOVE_DATE,
    /** The day of a movement lies before the pupil came into the class. */
    MOVE_EARLY,
    /** A movement needs a class of this school in the year of its day, and another one than before. */
    MOVE_CLASS,
    /** What a movement of this kind must say is missing or too long: the other school, the reason. */
    MOVE_WORDS,
    /** After that day the pupil has marks or absences in the class. */
    MOVE_NOTED,
    /** Somebody who would leave the group has marks or absences of today or later in it. */
    MEMBERS_NOTED,
    /** The pupil is in a class of this school already. */
    ENROLLED,
    /** The pupil is in a class of another school, which has to let the pupil go first. */
    ENROLLED_ELSEWHERE,
    /** The pupil is in no class of this school. */
    NOT_ENROLLED,
    /** Something came after the movement: the last one is undone first. */
    NOT_LAST,
    /** In the new class the pupil has marks or absences already. */
    UNDO_NOTED,
    /** A class is led by somebody who works at the school. */
    NOT_STAFF,
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
    YEAR_USED,
    /** A change of many needs somebody to change, and not more people than a school has. */
    BULK_NOBODY,
    /** The day is missing or lies in no academic year of the school. */
    BULK_DATE,
    /** A phone number, an address or a profile that is none, or longer than fits. */
    BULK_VALUE,
    /** It cannot be done to somebody: then it is done to nobody. */
    BULK_REFUSED,
    /** What the change left was changed again since. */
    BULK_CHANGED,
    /** One of two records belongs to another school as well: the region decides. */
    MERGE_REGION,
    /** Both records have an account, and the office has not said that the second may be blocked. */
    MERGE_ACCOUNTS,
    /** Both records have a mark for one work, or an entry for one lesson. */
    MERGE_MARKS,
    /** Both records stand where only one may. */
    MERGE_CLASH,
    /** Something was changed since the merge, so that it cannot be taken back. */
    PART_CHANGED
}
