package org.dnevnik.exchange;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
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
}
