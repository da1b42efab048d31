package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AttendanceSheet;
import org.dnevnik.journal.view.ClassHead;

/**
 * A class teacher's sheet.
 *
 * @param today    at the school
 * @param editable whether the caller may write
 * @param notices  waiting or accepted, that meet the days
 */
public record ClassAttendance(
        ClassHead head,
        LocalDate first,
        LocalDate last,
        LocalDate today,
        boolean editable,
        AttendanceSheet sheet,
        List<AbsenceReasonLine> reasons,
        List<AbsenceNoticeLine> notices) {

    public ClassAttendance {
        reasons = List.copyOf(reasons);
        notices = List.copyOf(notices);
    }
}
