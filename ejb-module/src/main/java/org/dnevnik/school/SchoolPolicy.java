package org.dnevnik.school;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/** Who may do what in the office of a school. */
final class SchoolPolicy {

    private SchoolPolicy() {}

    /** Imports are for the school's administrator and the region's operator; for others the school's office is not there. */
    static void requireMayImport(Caller caller, long school) {
        if (!caller.is(Role.ADMINISTRATOR, school) && !caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("import of school " + school);
        }
    }

    /** Whoever may import anything sees how far it is: people here, timetables by the policy of their feature. */
    static void requireMayFollow(Caller caller, long school) {
        if (!caller.runs(school) && !caller.is(Role.REGION_OPERATOR)) {
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
        if (!caller.is(Role.ADMINISTRATOR, school) && !isRegion(caller)) {
            throw new NotFound("school " + school);
        }
    }

    /** Calendar, classes, rooms and subjects are kept by the administrator, the head and the deputies. */
    static void requireRuns(Caller caller, long school) {
        if (!caller.runs(school)) {
            throw new NotFound("office of school " + school);
        }
    }
}
