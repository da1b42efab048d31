package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * An order to change a cell. It may be repeated: what already is as it asks is left alone.
 *
 * @param work      null: the lesson's first, made when there is none
 * @param text      as typed; empty: neither mark nor absence
 * @param whole     whether the text tells the whole cell, so that what it does not say is withdrawn; otherwise that stays
 * @param seenMark  version of the mark that the page shows; 0: none
 * @param seenEntry version of the attendance that the page shows; 0: none
 * @param period    whose averages the answer tells; null: the year's
 * @param reason    for the ledger, cut at 300 letters; null: none
 */
public record SetCell(
        long lesson,
        int year,
        @Nullable Long work,
        long pupil,
        String text,
        boolean whole,
        int seenMark,
        int seenEntry,
        @Nullable Long period,
        @Nullable String reason) {

    private static final int REASON_LETTERS = 300;

    public SetCell {
        String said = reason == null ? "" : reason.strip();
        reason = said.isEmpty() ? null : said.substring(0, Math.min(said.length(), REASON_LETTERS));
    }

    /** Without a reason. */
    public SetCell(
            long lesson,
            int year,
            @Nullable Long work,
            long pupil,
            String text,
            boolean whole,
            int seenMark,
            int seenEntry,
            @Nullable Long period) {
        this(lesson, year, work, pupil, text, whole, seenMark, seenEntry, period, null);
    }
}
