package org.dnevnik.timetable;

import org.dnevnik.kernel.Reason;

/** Why the timetable refuses. */
public enum TimetableRefusal implements Reason {
    /** Lessons belong to an academic year, and the school has not opened it. */
    YEAR_NOT_OPEN,
    /** What is or was in force is history; a new draft is made of it. */
    NOT_A_DRAFT,
    /** Nothing was done yet, or all of it is undone. */
    NO_STEP,
    /** A plan without placed lessons would empty the timetable. */
    NOTHING_PLACED,
    /** A plan is in force within its academic year. */
    OUTSIDE_YEAR,
    /** A name of 1 to 100 characters, a cycle of 1 to 8 weeks. */
    PLAN_WORDS,
    /** A number from 0 to 15, a weekday, weeks of the cycle. */
    NO_SUCH_TIME,
    /** Half of a swap waits in the tray. */
    SWAP_OF_TWO,
    /** A lesson ends before it begins, or begins before the former one has ended. */
    BELLS_OUT_OF_ORDER,
    /** A further table of bells has a name, days and grades. */
    BELLS_FOR_NOBODY,
    /** A file with a fault or with unknown names makes nothing. */
    FILE_NOT_READY,
    /** A lesson of which the journal tells cannot be cancelled. */
    LESSON_CARRIES,
    /** A lesson with marks or absences was held, and is not held at another time. */
    LESSON_HELD,
    /** A change is taken back before another one is made. */
    CHANGED_ALREADY,
    /** The teacher or the room has a lesson at that time. */
    NOT_FREE,
    /** The pupils, the teacher or the room have a lesson at that time. */
    LESSON_IN_THE_WAY,
    /** The day is a holiday. */
    NO_LESSONS_THEN,
    /** Two lessons of one time, or of one subject in one class, cannot change places. */
    SWAP_OF_THE_SAME,
    /** Lessons are held together that have a subject and a time in common. */
    NOT_JOINT,
    /** The room is too small for both groups. */
    TOO_FEW_SEATS,
    /** Another lesson is held together with this one: that is taken back first. */
    LESSON_JOINED,
    /** From 1 to 31 days within an academic year. */
    ABSENCE_TOO_LONG,
    /** From the lesson's day to 13 weeks on, within an academic year: what lasts longer is the plan's. */
    WEEKS_TOO_MANY,
    /** The other lesson of a swap or of two joined ones is not held in one of the weeks. */
    NO_OTHER_LESSON,
    /** Nothing is chosen that could be done. */
    NO_WEEK_CHOSEN,
    /** A day has 1 to 15 lessons, a week 1 to 60. */
    NORM_OUT_OF_REASON
}
