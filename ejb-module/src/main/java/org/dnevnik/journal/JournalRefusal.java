package org.dnevnik.journal;

import org.dnevnik.kernel.Reason;

/** Why the journal refuses a change. */
public enum JournalRefusal implements Reason {
    /** The text is neither a mark nor an absence; details: the text, and what marks are given here. */
    NOT_A_MARK,
    /** There is no mark of which anything could be said, or that could be done again. */
    NO_MARK_YET,
    /** A debt needs a last day, not before the lesson; nothing else has one. */
    DEBT_DAY,
    /** The school wants a reason for changing a mark of an earlier day. */
    REASON_NEEDED,
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
    /** A rule needs parallels in order, up to twenty marks and a plus of half a point at most; and a school has not more than sixty. */
    GRADING_RULE,
    /** Bounds fall from the best mark down, within the scale. */
    GRADING_BOUNDS,
    GRADING_TAKEN,
    /** Marks of this year stand by another scale; detail: subject and parallel. */
    SCALE_HAS_MARKS,
    /** A scale needs a name and from two to twenty different marks with falling numbers; and a school has not more than twenty. */
    SCALE,
    SCALE_TAKEN,
    /** A rule goes by it. */
    SCALE_USED,
    UNKNOWN_WORK_TYPE,
    /** The school refuses assessment procedures that break a norm. */
    ASSESSMENT_NORM,
    /** A plan needs a name of 150 letters at most, a subject and grade that are taught, and not more than 400 topics within their bounds. */
    PLAN,
    /** Detail: how many a lesson may have. */
    TOO_MANY_WORKS,
    /** Detail: how many letters are allowed. */
    TOO_LONG,
    /** A type of work needs a name, a short one, and a weight from 0 to 10 with two decimals; and a school has not more than forty. */
    WORK_TYPE,
    WORK_TYPE_TAKEN,
    /** Detail: the text, and what the scale has. */
    NOT_A_PERIOD_MARK,
    /** The period has not begun. */
    PERIOD_AHEAD,
    PERIOD_MARKS_CLOSED,
    /** The pupil did not belong to the group in the period. */
    NOT_IN_PERIOD,
    /** A mark by hand needs a reason: there are no marks. */
    WHY_NO_MARKS,
    /** There are fewer marks than the school asks for; details: how many there are, how many are asked for. */
    WHY_TOO_FEW,
    /** Works are owed; detail: how many. */
    WHY_DEBTS,
    /** Another than proposed; detail: the proposal. */
    WHY_ANOTHER,
    /** A protocol has a number, not too long, and a day that is not to come; detail: how many letters. */
    COUNCIL,
    /** Detail: the period's last day. */
    PERIOD_RUNNING,
    /** Detail: how many. */
    MARKS_MISSING,
    /** A reason is needed; detail: how many letters at most. */
    REASON,
    /** Detail: how many days at most. */
    WINDOW,
    /** Days that were, a time that is not over and at most two months, a reason. */
    UNLOCK,
    /** Works are of it, or it is the last one. */
    WORK_TYPE_USED,
    /** The installation has no key to sign ledgers with. */
    NO_LEDGER_KEY,
    /** The ledger has no row yet. */
    NOTHING_TO_SIGN,
    /** Days in order and not more than a month, minutes from 1 to 90, texts of at most 300 letters. */
    ATTENDANCE_ORDER,
    /** The pupil has no lessons then. */
    NO_LESSONS,
    /** A reason needs a name of at most 80 letters and a letter of the journal; a school has not more than thirty. */
    ABSENCE_REASON,
    ABSENCE_REASON_TAKEN,
    /** Something was written with it, or it is the last one. */
    ABSENCE_REASON_USED,
    /** Days in order, in one academic year, not more than sixty, not longer than a month ago; lessons of one day only. */
    ABSENCE_SPAN,
    /** Another notice speaks of these days already. */
    ABSENCE_TWICE,
    /** It is decided, withdrawn or begun already. */
    ABSENCE_DECIDED,
    /** A pupil who is not of age: a parent announces it. */
    ABSENCE_BY_PARENT
}
