package org.dnevnik.journal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away: whole days, or some lessons of one day.
 *
 * @param firstLesson null together with {@code lastLesson}: whole days
 */
public record AbsentSpan(
        LocalDate starts,
        LocalDate ends,
        @Nullable Integer firstLesson,
        @Nullable Integer lastLesson) {

    private static final int LAST_NUMBER = 15;

    /** Whether it is a span at all. */
    public boolean isWhole() {
        if (ends.isBefore(starts) || (firstLesson == null) != (lastLesson == null)) {
            return false;
        }
        return firstLesson == null
                || lastLesson == null
                || starts.equals(ends) && firstLesson >= 0 && firstLesson <= lastLesson && lastLesson <= LAST_NUMBER;
    }

    /** Whether a lesson falls into it. */
    public boolean holds(LocalDate day, int number) {
        return !day.isBefore(starts)
                && !day.isAfter(ends)
                && (firstLesson == null || number >= firstLesson)
                && (lastLesson == null || number <= lastLesson);
    }

    /** Whether some lesson falls into both. */
    public boolean meets(AbsentSpan other) {
        return !starts.isAfter(other.ends)
                && !other.starts.isAfter(ends)
                && first() <= other.last()
                && other.first() <= last();
    }

    private int first() {
        return firstLesson == null ? 0 : firstLesson;
    }

    private int last() {
        return lastLesson == null ? LAST_NUMBER : lastLesson;
    }
}
