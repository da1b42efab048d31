package org.dnevnik.timetable;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.timetable.view.FeedSubject;
import org.dnevnik.timetable.view.WeekOwner;

/** Who plans a school's lessons, and who sees them. */
final class TimetablePolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private TimetablePolicy() {}

    /** Those who run the school plan it, and the region's operator for them; for everybody else it is not there. */
    static void requireMayPlan(Caller caller, long school) {
        if (!mayPlan(caller, school)) {
            throw new NotFound("timetable of school " + school);
        }
    }

    static boolean mayPlan(Caller caller, long school) {
        return caller.runs(school) || caller.is(Role.REGION_OPERATOR);
    }

    /** The staff sees the day's changes and the free rooms; for everybody else they are not there. */
    static void requireStaff(Caller caller, long school) {
        if (!mayPlan(caller, school) && STAFF.stream().noneMatch(r -> caller.is(r, school))) {
            throw new NotFound("day of school " + school);
        }
    }

    /** The school that the caller runs or works in; there is none for the region's operator, who names one. */
    static long worksIn(Caller caller) {
        return caller.schools()
                .filter(s -> STAFF.stream().anyMatch(r -> caller.is(r, s)))
                .min(Comparator.comparing(s -> !caller.runs(s)))
                .orElseThrow(() -> new NotFound("school that the caller works in"));
    }

    /** The school that the caller runs; there is none for the region's operator, who names one. */
    static long runs(Caller caller) {
        return caller.schools()
                .filter(caller::runs)
                .findFirst()
                .orElseThrow(() -> new NotFound("school that the caller runs"));
    }

    /** Everybody of a school reads its classes' weeks; teachers' and rooms' weeks are for its staff, a pupil's for the family. */
    static void requireMayRead(Caller caller, WeekOwner owner) {
        boolean may = switch (owner.kind()) {
            case GROUP, PUPIL -> owner.seen();
            case TEACHER -> owner.staff() || owner.id() == caller.person();
            case PLACE -> owner.staff();
        };
        if (!may) {
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
