package org.dnevnik.diary;

import org.dnevnik.kernel.Reason;

/** Why the diary refuses a signature. */
public enum DiaryRefusal implements Reason {
    /** The week is other than it was when it was shown: it has to be read again. */
    WEEK_CHANGED,
    /** Lessons of the week are still to come. */
    WEEK_AHEAD
}
