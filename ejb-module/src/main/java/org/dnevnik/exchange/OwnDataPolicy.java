package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;

/** Whose data somebody takes along: the own, and those of a child whose life they see as its guardian. */
final class OwnDataPolicy {

    private OwnDataPolicy() {}

    /** @throws NotFound for the system itself */
    static void requirePerson(Caller caller) {
        if (caller.person() == 0) {
            throw new NotFound("data of nobody");
        }
    }

    /** @throws NotFound for everybody else */
    static void requireMayTake(Caller caller, long person, Families families) {
        requirePerson(caller);
        if (!families.follows(caller, person)) {
            throw new NotFound("data of person " + person);
        }
    }

    /**
     * The schools whose people the caller keeps: they decide what is erased.
     *
     * @throws NotFound for who keeps none
     */
    static List<Long> requireKept(Caller caller) {
        List<Long> schools = caller.schoolsWith(Right.KEEP_PEOPLE).toList();
        if (schools.isEmpty()) {
            throw new NotFound("requests for erasure");
        }
        return schools;
    }
}
