package org.dnevnik.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to open days of lessons for writing.
 *
 * @param teacher null: everybody who may write there
 * @param group null: all
 * @param subject null: all
 * @param starts  first day of the lessons
 * @param ends the last one
 * @param until   last day on which they may be written
 */
public record OpenDays(
        @Nullable Long teacher,
        @Nullable Long group,
        @Nullable Long subject,
        LocalDate starts,
        LocalDate ends,
        LocalDate until,
        String reason) {

    private static final int REASON_LETTERS = 300;
    private static final int LONGEST_DAYS = 60;

    boolean fits(LocalDate today) {
        return !reason.isBlank()
                && reason.strip().length() <= REASON_LETTERS
                && !ends.isBefore(starts)
                && !starts.isAfter(today)
                && !until.isBefore(today)
                && !until.isAfter(today.plusDays(LONGEST_DAYS));
    }
}
