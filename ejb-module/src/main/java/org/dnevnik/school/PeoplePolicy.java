package org.dnevnik.school;

import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.school.view.RollClass;
import org.jspecify.annotations.Nullable;

/** Who sees lists of people: those who run a school all of its people, a class teacher the own class; nobody another school. */
final class PeoplePolicy {

    private PeoplePolicy() {}

    /**
     * The school whose lists the caller opens.
     *
     * @throws NotFound for one in which the caller does not work, and for whoever works in none
     */
    static long requireSchool(Caller caller, @Nullable Long asked) {
        return caller.schools()
                .filter(s -> asked == null || asked.equals(s))
                .min((a, b) -> Boolean.compare(seesAll(caller, b), seesAll(caller, a)))
                .orElseThrow(() -> new NotFound("people of school " + asked));
    }

    /** Who sees all people of a school. */
    static Optional<Ground> sees(Caller caller, long school) {
        return caller.ground(Right.SEE_PEOPLE, school);
    }

    /** Whether class teachers of the school see the people of the own class: as it has decided. */
    static Optional<Ground> seesOwnClass(Caller caller, long school) {
        return caller.groundAs(Holder.CLASS_TEACHER, Right.SEE_PEOPLE, school);
    }

    static boolean seesAll(Caller caller, long school) {
        return sees(caller, school).isPresent();
    }

    /** @throws NotFound for everybody else: they know of no list */
    static void requireMaySeeStaff(Caller caller, long school) {
        if (!seesAll(caller, school)) {
            throw new NotFound("staff of school " + school);
        }
    }

    /** @throws NotFound for everybody but the region's operator */
    static void requireRegion(Caller caller) {
        if (!caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("people of the region");
        }
    }

    /** Whose classes alone the caller sees in the school; null for all. */
    static @Nullable Long onlyClassesOf(Caller caller, long school) {
        return seesAll(caller, school) ? null : (Long) caller.person();
    }

    /** @param seen the classes that the caller runs or leads */
    static void requireMaySee(Caller caller, long school, List<RollClass> seen, @Nullable Long asked) {
        boolean nothing = !seesAll(caller, school)
                && (seen.isEmpty() || seesOwnClass(caller, school).isEmpty());
        if (nothing || asked != null && seen.stream().noneMatch(c -> c.id() == asked)) {
            throw new NotFound("class " + asked);
        }
    }
}
