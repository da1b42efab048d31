package org.dnevnik.identity;

import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who gives access to whom: those who run a school to its people, a class teacher to the pupils and guardians of the own class where the
 * school lets them. Nobody gets at the account of somebody who may do more than they do: whoever can hand out a password can use it.
 */
final class AccessPolicy {

    private AccessPolicy() {}

    /** The school whose people the caller gives access to. @throws NotFound for whoever does not work in it */
    static long requireSchool(Caller caller, @Nullable Long asked) {
        return caller.schools()
                .filter(s -> asked == null || asked.equals(s))
                .min((a, b) -> Boolean.compare(caller.runs(b), caller.runs(a)))
                .orElseThrow(() -> new NotFound("access of school " + asked));
    }

    static boolean mayGive(Caller caller, long school, boolean leads, boolean leadersPrint) {
        return caller.runs(school) || leads && leadersPrint;
    }

    /** @param leads whether the caller leads the class that is asked for; @param leadersPrint whether the school lets class teachers */
    static void requireMayGive(Caller caller, long school, boolean leads, boolean leadersPrint) {
        if (!mayGive(caller, school, leads, leadersPrint)) {
            throw new NotFound("access of school " + school);
        }
    }

    /** Staff get their access from those who run the school. */
    static void requireRuns(Caller caller, long school) {
        if (!caller.runs(school)) {
            throw new NotFound("access of the staff of school " + school);
        }
    }

    /** What is usual is decided by the administrator. */
    static void requireMayRule(Caller caller, long school) {
        if (!caller.is(Role.ADMINISTRATOR, school)) {
            throw new NotFound("rules of access of school " + school);
        }
    }

    /** Whether the caller may hand the account of somebody over. @param held the positions of that somebody */
    static boolean mayHandle(Caller caller, List<Caller.Position> held) {
        boolean stronger = held.stream().anyMatch(p -> switch (p.role()) {
            case REGION_OPERATOR -> true;
            case ADMINISTRATOR, HEAD -> !caller.is(Role.ADMINISTRATOR, school(p));
            default -> false;
        });
        return !stronger && (held.isEmpty() || held.stream().anyMatch(p -> caller.runs(school(p))));
    }

    /** @throws NotAllowed for somebody whom the caller may see and not handle */
    static void requireMayHandle(Caller caller, List<Caller.Position> held) {
        if (!mayHandle(caller, held)) {
            throw new NotAllowed("account of somebody who may do more");
        }
    }

    private static long school(Caller.Position position) {
        return Objects.requireNonNull(position.school(), "a position at a school");
    }
}
