package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.people.view.ChildView;

/**
 * A pupil's absences as the family announces and follows them.
 *
 * @param children     of the caller; empty for a pupil
 * @param mayAnnounce  whether the caller may send another one
 * @param notices      newest first
 */
public record FamilyAbsences(
        PupilSeat pupil,
        LocalDate today,
        List<ChildView> children,
        boolean mayAnnounce,
        List<AbsenceReasonLine> reasons,
        List<AbsenceNoticeLine> notices) {

    public FamilyAbsences {
        children = List.copyOf(children);
        reasons = List.copyOf(reasons);
        notices = List.copyOf(notices);
    }
}
