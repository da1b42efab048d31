package org.dnevnik.school;

import java.util.Optional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/** Who may do what in the office of a school. */
final class SchoolPolicy {

    private SchoolPolicy() {}

    /** Why the caller has a right of the office in the school; empty: has it not. */
    static Optional<Ground> ground(Caller caller, Right right, long school) {
        return caller.ground(right, school);
    }

    /** @throws NotFound for everybody else: they are told of no office */
    static void require(Caller caller, Right right, long school) {
        if (ground(caller, right, school).isEmpty()) {
            throw new NotFound(right + " in school " + school);
        }
    }

    /** Imports are for the school's administrator and the region's operator; for heads as the school has decided. */
    static void requireMayImport(Caller caller, long school) {
        require(caller, Right.IMPORT, school);
    }

    /** Whoever may import anything sees how far it is: people here, timetables by the policy of their feature. */
    static void requireMayFollow(Caller caller, long school) {
        if (!caller.may(Right.IMPORT, school) && !caller.may(Right.PLAN_TIMETABLE, school)) {
            throw new NotFound("import of school " + school);
        }
    }

    /** The list of schools, codes and networks are the region's. */
    static void requireRegion(Caller caller) {
        if (!isRegion(caller)) {
            throw new NotFound("schools");
        }
    }

    static boolean isRegion(Caller caller) {
        return caller.is(Role.REGION_OPERATOR);
    }

    /** Names and contacts: the region's operator of every school, its administrator of the own. */
    static void requireMayDescribe(Caller caller, long school) {
        require(caller, Right.DESCRIBE_SCHOOL, school);
    }

    /** Calendar, classes, rooms and subjects are kept by the administrator; by the head and the deputies as the school has decided. */
    static void requireKeeps(Caller caller, long school) {
        require(caller, Right.KEEP_STRUCTURE, school);
    }

    /** Newcomers and changes of many are for those who keep the school's people. */
    static void requireKeepsPeople(Caller caller, long school) {
        require(caller, Right.KEEP_PEOPLE, school);
    }
}
