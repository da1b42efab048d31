package org.dnevnik.journal;

import org.dnevnik.kernel.Reason;

/** Why the journal refuses a change. */
public enum JournalRefusal implements Reason {
    /** The text is neither a mark nor an absence; details: the text, and what marks are given here. */
    NOT_A_MARK,
    /** Two marks in one cell: they are two works. */
    TWO_MARKS,
    /** Detail: the lesson's date. */
    NOT_ENROLLED,
    /** Detail: the lesson's date. */
    FUTURE_LESSON,
    PERIOD_CLOSED,
    /** Detail: how many days after a lesson its journal may be written. */
    WINDOW_CLOSED,
    /** Teaching without marks: the first grade has attendance only. */
    NO_MARKS_IN_FIRST_GRADE,
    WORK_HAS_MARKS,
    UNKNOWN_WORK_TYPE,
    /** Detail: how many a lesson may have. */
    TOO_MANY_WORKS,
    /** Detail: how many letters are allowed. */
    TOO_LONG,
    /** A type of work needs a name, a short one, and a weight from 0 to 10 with two decimals; and a school has not more than forty. */
    WORK_TYPE,
    WORK_TYPE_TAKEN,
    /** Works are of it, or it is the last one. */
    WORK_TYPE_USED,
    /** The installation has no key to sign ledgers with. */
    NO_LEDGER_KEY,
    /** The ledger has no row yet. */
    NOTHING_TO_SIGN
}
