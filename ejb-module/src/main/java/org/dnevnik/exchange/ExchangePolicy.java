package org.dnevnik.exchange;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/** Who may carry schools out and in. */
final class ExchangePolicy {

    private ExchangePolicy() {}

    /** The school's administrator alone: a package holds marks, which the region's operator must not see. */
    static void requireMayPack(Caller caller, long school) {
        if (!caller.is(Role.ADMINISTRATOR, school)) {
            throw new NotFound("package of school " + school);
        }
    }

    /** A school comes into the region by its operator. */
    static void requireMayUnpack(Caller caller) {
        if (!caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("unpacking of schools");
        }
    }
}
