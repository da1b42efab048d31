package org.dnevnik.journal.web;

import org.dnevnik.journal.SetCell;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the page's script orders it.
 *
 * @param as     the person for whom the page was made; an order does not go out under another's name after a new sign-in
 * @param period 0: the whole year
 */
public record CellOrder(
        long as,
        long lesson,
        int year,
        @Nullable Long work,
        long pupil,
        @Nullable String text,
        boolean whole,
        int seenMark,
        int seenEntry,
        @Nullable Long period,
        @Nullable String reason) {

    SetCell toCommand() {
        Long shown = period == null || period == 0 ? null : period;
        return new SetCell(
                lesson, year, work, pupil, text == null ? "" : text, whole, seenMark, seenEntry, shown, reason);
    }
}
