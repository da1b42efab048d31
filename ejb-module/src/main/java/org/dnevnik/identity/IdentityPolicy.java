package org.dnevnik.identity;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** Who looks up what others may. */
final class IdentityPolicy {

    private IdentityPolicy() {}

    /** @throws NotFound for everybody else */
    static void requireMaySeeRights(Caller caller, long school) {
        if (!caller.may(Right.SEE_RIGHTS, school)) {
            throw new NotFound("rights in school " + school);
        }
    }
}
