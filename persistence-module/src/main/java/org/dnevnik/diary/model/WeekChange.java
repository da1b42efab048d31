package org.dnevnik.diary.model;

import org.jspecify.annotations.Nullable;

/**
 * What a week tells otherwise than it did.
 *
 * @param about  lesson and kind of what is told
 * @param before null: it was not told
 * @param after  null: it is told no longer
 */
public record WeekChange(
        WeekFact about, @Nullable String before, @Nullable String after) {

    /** ADDED, CHANGED or REMOVED. */
    public String outcome() {
        if (before == null) {
            return "ADDED";
        }
        return after == null ? "REMOVED" : "CHANGED";
    }
}
