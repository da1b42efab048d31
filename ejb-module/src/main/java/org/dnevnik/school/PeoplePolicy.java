package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
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
                .min((a, b) -> Boolean.compare(caller.runs(b), caller.runs(a)))
                .orElseThrow(() -> new NotFound("people of school " + asked));
    }

    /** @throws NotFound for everybody else: they know of no list */
    static void requireMaySeeStaff(Caller caller, long school) {
        if (!caller.runs(school)) {
            throw new NotFound("staff of school " + school);
        }
    }

    /** Whose classes alone the caller sees in the school; null for all. */
    static @Nullable Long onlyClassesOf(Caller caller, long school) {
        return caller.runs(school) ? null : (Long) caller.person();
    }

    /** @param seen the classes that the caller runs or leads */
    static void requireMaySee(Caller caller, long school, List<RollClass> seen, @Nullable Long asked) {
        boolean nothing = seen.isEmpty() && !caller.runs(school);
        if (nothing || asked != null && seen.stream().noneMatch(c -> c.id() == asked)) {
            throw new NotFound("class " + asked);
        }
    }
}
