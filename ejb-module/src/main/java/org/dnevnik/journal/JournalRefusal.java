package org.dnevnik.journal;

import org.dnevnik.kernel.Reason;

/** Why the journal refuses a change. */
public enum JournalRefusal implements Reason {
    /** The text is neither a mark nor an absence; detail: the text. */
    NOT_A_MARK,
    /** Two marks in one cell: they are two works. */
    TWO_MARKS,
    /** Detail: the lesson's date. */
    NOT_ENROLLED,
    /** Detail: the lesson's date. */
    FUTURE_LESSON,
    PERIOD_CLOSED,
    /** Teaching without marks: the first grade has attendance only. */
    NO_MARKS_IN_FIRST_GRADE,
    WORK_HAS_MARKS,
    UNKNOWN_WORK_TYPE,
    /** Detail: how many a lesson may have. */
    TOO_MANY_WORKS,
    /** Detail: how many letters are allowed. */
    TOO_LONG
}
