package org.dnevnik.identity;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/** Who looks up what others may, and who says for the region what people agree to, and which programs may ask them. */
final class IdentityPolicy {

    private IdentityPolicy() {}

    /** @throws NotFound for everybody else */
    static void requireMaySeeRights(Caller caller, long school) {
        if (!caller.may(Right.SEE_RIGHTS, school)) {
            throw new NotFound("rights in school " + school);
        }
    }

    /**
     * Whoever works at a school or for the region.
     *
     * @throws NotFound for families, who come in with one step
     */
    static void requireStaff(Caller caller) {
        if (caller.positions().stream().allMatch(p -> p.role() == Role.GUARDIAN || p.role() == Role.PUPIL)) {
            throw new NotFound("second step of account " + caller.account());
        }
    }

    /** @throws NotFound for everybody but the region's operator */
    static void requireRegion(Caller caller) {
        if (!caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("what the region decides");
        }
    }
}
