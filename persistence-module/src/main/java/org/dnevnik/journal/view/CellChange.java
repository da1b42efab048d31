package org.dnevnik.journal.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cell's history.
 *
 * @param by       surname and initials of who did it
 * @param kind     as the ledger has it: MARK, ATTENDANCE, MARK_NOTE
 * @param workType of the mark's work; null for attendance, or when the work is gone
 * @param oldValue as it stood in the journal; null: nothing
 * @param newValue null: taken back
 * @param reason   null: none was given
 */
public record CellChange(
        Instant at,
        String by,
        String kind,
        @Nullable String workType,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {}
