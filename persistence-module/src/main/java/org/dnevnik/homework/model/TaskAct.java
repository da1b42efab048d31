package org.dnevnik.homework.model;

/** What the log of a task tells. */
public enum TaskAct {
    SEEN,
    BEGUN,
    SUBMITTED,
    TAKEN_BACK,
    RETURNED,
    CHECKED,
    EXEMPTED,
    /** An exempted or cancelled task is to be done again. */
    CALLED_AGAIN,
    CANCELLED,
    /** The homework itself was changed. */
    CHANGED,
    REMINDED,
    /** The pupil joined the group. */
    JOINED,
    /** The pupil left the group. */
    LEFT,
    /** Note: the file's name. */
    FILE_ADDED,
    FILE_DROPPED
}
