package org.dnevnik.timetable;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.timetable.view.FeedSubject;
import org.dnevnik.timetable.view.WeekOwner;

/** Who plans a school's lessons, and who sees them. */
final class TimetablePolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private TimetablePolicy() {}

    /** Who plans a school's lessons: its administrator and the region's operator, its heads and others as it has decided. */
    static Optional<Ground> plans(Caller caller, long school) {
        return caller.ground(Right.PLAN_TIMETABLE, school);
    }

    /** @throws NotFound for everybody else: for them it is not there */
    static void requireMayPlan(Caller caller, long school) {
        if (!mayPlan(caller, school)) {
            throw new NotFound("timetable of school " + school);
        }
    }

    static boolean mayPlan(Caller caller, long school) {
        return plans(caller, school).isPresent();
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

    /** The school for which the caller plans; there is none for the region's operator, who names one. */
    static long runs(Caller caller) {
        return caller.schoolsWith(Right.PLAN_TIMETABLE)
                .findFirst()
                .orElseThrow(() -> new NotFound("school for which the caller plans"));
    }

    /** Who reads the weeks of a school's teachers: its staff, as it has decided. */
    static Optional<Ground> readsTeachers(Caller caller, long school) {
        return caller.ground(Right.SEE_TEACHERS_WEEKS, school);
    }

    /** Everybody of a school reads its classes' weeks; rooms' weeks are for its staff, a pupil's for the family. */
    static void requireMayRead(Caller caller, WeekOwner owner) {
        boolean may = switch (owner.kind()) {
            case GROUP, PUPIL -> owner.seen();
            case TEACHER -> readsTeachers(caller, owner.school()).isPresent() || owner.id() == caller.person();
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
