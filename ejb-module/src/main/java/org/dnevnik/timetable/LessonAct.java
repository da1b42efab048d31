package org.dnevnik.timetable;

/** What becomes of a lesson of a day. */
public enum LessonAct {
    /** Another teacher or room. */
    REPLACE,
    /** Another time. */
    MOVE,
    /** It changes places with another lesson. */
    SWAP,
    /** Another group joins in. */
    MERGE,
    /** It is not held. */
    CANCEL
}
