package org.dnevnik.journal.view;

import java.math.BigDecimal;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param value       the mark as written; null: none
 * @param grade       what enters averages; null: nothing does
 * @param old         what stood here before a retake; null: there was none
 * @param noted       whether somebody said something of the mark
 * @param markVersion 0: no mark was ever set
 * @param attendance  told in the first column of a lesson only
 * @param logVersion  0: nothing was ever said
 * @param minutes     how late; null: not told
 */
public record GridCell(
        @Nullable String value,
        @Nullable BigDecimal grade,
        Level level,
        @Nullable String old,
        boolean noted,
        int markVersion,
        Attendance attendance,
        int logVersion,
        @Nullable Integer minutes) {

    /** Nothing was ever said here. */
    public static final GridCell UNTOUCHED =
            new GridCell(null, null, Level.NONE, null, false, 0, Attendance.ATTEND, 0, null);

    /** As journals are printed: being late is not told, and every lesson missed is «н», whatever the reason; behind it the mark. */
    public String onPaper() {
        return (attendance.isMissed() ? Attendance.ABSENT.letter() : "") + (value == null ? "" : value);
    }

    /** With what is said of the pupil at the lesson. */
    GridCell attending(Attendance said, @Nullable Integer late, int version) {
        return new GridCell(value, grade, level, old, noted, markVersion, said, version, late);
    }
}
