package org.dnevnik.homework;

import org.dnevnik.kernel.Reason;

/** Why something with a homework is refused. */
public enum HomeworkRefusal implements Reason {
    /** A homework says what to do; detail: letters at most. */
    TEXT,
    /** Links begin with http:// or https://; detail: how many at most. */
    LINKS,
    /** Minutes; detail: at most. */
    MINUTES,
    /** It is due after today, in the academic year of the group. */
    DUE,
    /** Somebody of the group is chosen. */
    PUPILS,
    /** The draft was issued or thrown away. */
    DRAFT_GONE,
    /** Detail: how many letters a draft may have. */
    DRAFT_LONG,
    /** Detail: how many drafts one may have. */
    DRAFTS,
    /** It is cancelled. */
    CANCELLED,
    /** Nothing is written and no file is attached. */
    ANSWER_EMPTY,
    /** Detail: letters at most. */
    ANSWER_LONG,
    /** Handed in, checked or called off: the pupil changes nothing. */
    TASK_CLOSED,
    /** It is checked: nothing can be taken back. */
    TASK_CHECKED,
    /** Returned without a word; detail: letters at most. */
    WORDS,
    /** A mark needs a lesson that was held. */
    NO_LESSON_YET,
    /** What was typed is no mark. */
    NO_MARK
}
