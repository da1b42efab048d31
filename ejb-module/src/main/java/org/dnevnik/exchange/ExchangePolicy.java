package org.dnevnik.exchange;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/** Who may carry schools out and in, and decides on the systems that ask over queues. */
final class ExchangePolicy {

    private ExchangePolicy() {}

    /** The school's administrator alone: a package holds marks, which the region's operator must not see. */
    static boolean mayPack(Caller caller, long school) {
        return caller.is(Role.ADMINISTRATOR, school);
    }

    /** @throws NotFound for everybody else */
    static void requireMayPack(Caller caller, long school) {
        if (!mayPack(caller, school)) {
            throw new NotFound("package of school " + school);
        }
    }

    static boolean mayUnpack(Caller caller) {
        return caller.is(Role.REGION_OPERATOR);
    }

    /** @throws NotFound for who may do neither */
    static void requireMayCarry(Caller caller) {
        if (!mayUnpack(caller) && caller.schools().noneMatch(s -> mayPack(caller, s))) {
            throw new NotFound("packages of schools");
        }
    }

    /** A school comes into the region by its operator. */
    static void requireMayUnpack(Caller caller) {
        if (!mayUnpack(caller)) {
            throw new NotFound("unpacking of schools");
        }
    }

    /**
     * Other systems are the region's matter.
     *
     * @throws NotFound for everybody but its operator
     */
    static void requireMayRegister(Caller caller) {
        if (!caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("systems of others");
        }
    }
}
