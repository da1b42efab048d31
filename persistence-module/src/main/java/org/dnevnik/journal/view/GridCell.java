package org.dnevnik.journal.view;

import org.dnevnik.journal.model.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param value       the mark as written; null: none
 * @param grade       what enters averages; null: nothing does
 * @param markVersion 0: no mark was ever set
 * @param attendance  told in the first column of a lesson only
 * @param logVersion  0: nothing was ever said
 */
public record GridCell(
        @Nullable String value, @Nullable Integer grade, int markVersion, Attendance attendance, int logVersion) {

    /** Nothing was ever said here. */
    public static final GridCell UNTOUCHED = new GridCell(null, null, 0, Attendance.ATTEND, 0);
}
