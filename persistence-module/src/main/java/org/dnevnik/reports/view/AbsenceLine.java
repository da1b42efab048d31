package org.dnevnik.reports.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that a pupil missed, or came to late.
 *
 * @param number  of the lesson in the day
 * @param status  ABSENT, ILL, PASS or LATE
 * @param reason  of the school's own list; empty: none is told
 * @param minutes how late; null: not told, or not late
 */
public record AbsenceLine(
        long person,
        LocalDate date,
        int number,
        String subject,
        String status,
        String reason,
        @Nullable Integer minutes) {

    /** Whether the lesson was missed; who comes late misses nothing. */
    public boolean isMissed() {
        return !status.equals("LATE");
    }
}
