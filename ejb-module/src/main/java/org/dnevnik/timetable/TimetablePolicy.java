package org.dnevnik.timetable;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Who plans a school's lessons, and who sees them. */
final class TimetablePolicy {

    private TimetablePolicy() {}

    /** Those who run the school plan it; for everybody else it is not there. */
    static void requireMayPlan(Caller caller, long school) {
        if (!caller.runs(school)) {
            throw new NotFound("timetable of school " + school);
        }
    }
}
