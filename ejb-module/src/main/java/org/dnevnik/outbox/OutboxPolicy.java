package org.dnevnik.outbox;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Who decides on dead letters: the region's operator on all, a school's administrator on those of the school. */
final class OutboxPolicy {

    /**
     * The schools whose rows the caller decides on; null for all.
     *
     * @throws NotFound for everybody else
     */
    static @Nullable List<Long> requireSchools(Caller caller) {
        if (caller.is(Role.REGION_OPERATOR)) {
            return null;
        }
        List<Long> schools =
                caller.schools().filter(s -> caller.is(Role.ADMINISTRATOR, s)).toList();
        if (schools.isEmpty()) {
            throw new NotFound("queue");
        }
        return schools;
    }

    /** @throws NotFound for a row that the caller does not decide on */
    static void requireMayDecide(Caller caller, @Nullable Long school) {
        List<Long> schools = requireSchools(caller);
        if (schools != null && (school == null || !schools.contains(school))) {
            throw new NotFound("dead letter");
        }
    }

    private OutboxPolicy() {}
}
