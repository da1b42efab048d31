package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.timetable.view.FeedSubject;
import org.dnevnik.timetable.view.WeekOwner;

/** Who plans a school's lessons, and who sees them. */
final class TimetablePolicy {

    private TimetablePolicy() {}

    /** Those who run the school plan it, and the region's operator for them; for everybody else it is not there. */
    static void requireMayPlan(Caller caller, long school) {
        if (!caller.runs(school) && !caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("timetable of school " + school);
        }
    }

    /** The school that the caller runs; there is none for the region's operator, who names one. */
    static long runs(Caller caller) {
        return caller.schools()
                .filter(caller::runs)
                .findFirst()
                .orElseThrow(() -> new NotFound("school that the caller runs"));
    }

    /** Everybody of a school reads its classes' weeks; teachers' weeks are for its staff. */
    static void requireMayRead(Caller caller, WeekOwner owner) {
        boolean itsOwn = owner.teacher() && owner.id() == caller.person();
        if (!itsOwn && !owner.staff() && (owner.teacher() || !owner.seen())) {
            throw new NotFound("timetable of " + owner.id());
        }
    }

    /** Into a calendar go the own lessons and the own children's. */
    static void requireMayFollow(List<FeedSubject> own, long subject) {
        if (own.stream().noneMatch(s -> s.person() == subject)) {
            throw new NotFound("lessons of " + subject);
        }
    }
}
