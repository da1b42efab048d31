package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.Map;
import org.dnevnik.journal.model.AbsenceNotice;
import org.dnevnik.journal.view.PupilSeat;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/** Who hears of a notice of absence: the class teacher of what the family says, the family of what the school decides. */
final class AbsenceNotices {

    private final Notices notices;

    AbsenceNotices(Notices notices) {
        this.notices = notices;
    }

    /** The class teacher, if there is one; the office finds it in its list. */
    void toTeacher(PupilSeat pupil, LocalDate starts, boolean withdrawn) {
        Long teacher = pupil.classTeacher();
        if (teacher != null) {
            notices.add(new Notice(
                    "TEACHER_ABSENCE",
                    pupil.school(),
                    teacher,
                    Map.of(
                            "date",
                            starts.toString(),
                            "group",
                            pupil.groupName(),
                            withdrawn ? "old" : "new",
                            pupil.groupName())));
        }
    }

    void toFamily(AbsenceNotice notice) {
        String what = switch (notice.state()) {
            case ACCEPTED -> "ABSENCE_ACCEPTED";
            case REJECTED -> "ABSENCE_REJECTED";
            default -> "ABSENCE_WITHDRAWN";
        };
        notices.add(new Notice(
                what,
                notice.school(),
                notice.pupil(),
                Map.of("date", notice.span().starts().toString())));
    }
}
