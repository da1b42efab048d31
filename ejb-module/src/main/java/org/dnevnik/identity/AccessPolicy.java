package org.dnevnik.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.view.ChildDevice;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who gives access to whom: those who run a school to its people, others to pupils and guardians as the school has decided, a class teacher
 * to those of the own class, the region's operator to a school's administrators. Nobody gets at the account of somebody who may do more than they do: whoever can hand out a password can use it.
 */
final class AccessPolicy {

    private AccessPolicy() {}

    /**
     * The school whose people the caller gives access to.
     *
     * @throws NotFound for whoever does not work in it
     */
    static long requireSchool(Caller caller, @Nullable Long asked) {
        return caller.schools()
                .filter(s -> asked == null || asked.equals(s))
                .min((a, b) -> Boolean.compare(givesAll(caller, b), givesAll(caller, a)))
                .orElseThrow(() -> new NotFound("access of school " + asked));
    }

    /** Who gives access to the people of a school. */
    static Optional<Ground> gives(Caller caller, long school) {
        return caller.ground(Right.GIVE_ACCESS, school);
    }

    /** Whether class teachers of the school give access to the own class: as it has decided. */
    static Optional<Ground> givesOwnClass(Caller caller, long school) {
        return caller.groundAs(Holder.CLASS_TEACHER, Right.GIVE_ACCESS, school);
    }

    static boolean givesAll(Caller caller, long school) {
        return gives(caller, school).isPresent();
    }

    /** @param leads whether the caller leads the class that is asked for */
    static boolean mayGive(Caller caller, long school, boolean leads) {
        return givesAll(caller, school)
                || leads && givesOwnClass(caller, school).isPresent();
    }

    /** @param leads whether the caller leads the class that is asked for */
    static void requireMayGive(Caller caller, long school, boolean leads) {
        if (!mayGive(caller, school, leads)) {
            throw new NotFound("access of school " + school);
        }
    }

    /** Staff get their access from those of the staff who run the school. */
    static boolean givesStaff(Caller caller, long school) {
        return caller.runs(school) && givesAll(caller, school);
    }

    /** @throws NotFound for everybody else */
    static void requireGivesStaff(Caller caller, long school) {
        if (!givesStaff(caller, school)) {
            throw new NotFound("access of the staff of school " + school);
        }
    }

    /** The schools whose people the caller keeps. */
    static List<Long> keeps(Caller caller) {
        return caller.schoolsWith(Right.KEEP_PEOPLE).toList();
    }

    /**
     * The school whose people the caller keeps.
     *
     * @throws NotFound for whoever keeps nobody's there
     */
    static long requireKeeps(Caller caller, @Nullable Long asked) {
        return keeps(caller).stream()
                .filter(s -> asked == null || asked.equals(s))
                .findFirst()
                .orElseThrow(() -> new NotFound("corrections of school " + asked));
    }

    /**
     * @param schools to which somebody belongs.
     * @throws NotFound for whoever keeps the people of none of them
     */
    static void requireKeepsOneOf(Caller caller, List<Long> schools) {
        if (keeps(caller).stream().noneMatch(schools::contains)) {
            throw new NotFound("corrections of schools " + schools);
        }
    }

    /**
     * @param own devices of the caller's children.
     * @throws NotFound for any other
     */
    static ChildDevice requireOfOwnChild(List<ChildDevice> own, long device) {
        return own.stream()
                .filter(d -> d.id() == device)
                .findFirst()
                .orElseThrow(() -> new NotFound("device " + device + " of a child"));
    }

    /**
     * The schools for whose rules the caller answers.
     *
     * @throws NotFound for whoever answers for none
     */
    static List<Long> requireRules(Caller caller) {
        List<Long> schools = caller.schoolsWith(Right.SET_RULES).toList();
        if (schools.isEmpty()) {
            throw new NotFound("rules of a school");
        }
        return schools;
    }

    static boolean mayRule(Caller caller, long school) {
        return caller.may(Right.SET_RULES, school);
    }

    /** What is usual is decided by the administrator. */
    static void requireMayRule(Caller caller, long school) {
        if (!mayRule(caller, school)) {
            throw new NotFound("rules of access of school " + school);
        }
    }

    /**
     * Whether the caller may hand the account of somebody over.
     *
     * @param held the positions of that somebody
     */
    static boolean mayHandle(Caller caller, List<Caller.Position> held) {
        if (held.stream().anyMatch(p -> p.school() != null && restores(caller, held, p.school()))) {
            return true;
        }
        boolean stronger = held.stream().anyMatch(p -> switch (p.role()) {
            case REGION_OPERATOR -> true;
            case ADMINISTRATOR, HEAD -> !caller.is(Role.ADMINISTRATOR, school(p));
            default -> false;
        });
        return !stronger && (held.isEmpty() || held.stream().anyMatch(p -> givesStaff(caller, school(p))));
    }

    /** The region's operator gives access back to the administrators of a school, whom nobody in it might be able to help. */
    static boolean restores(Caller caller, List<Caller.Position> held, long school) {
        return caller.is(Role.REGION_OPERATOR)
                && held.contains(new Caller.Position(Role.ADMINISTRATOR, school))
                && held.stream().noneMatch(p -> p.role() == Role.REGION_OPERATOR);
    }

    /** @throws NotFound for everybody but the region's operator */
    static void requireRestores(Caller caller, long school) {
        if (!caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("administrators of school " + school);
        }
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
