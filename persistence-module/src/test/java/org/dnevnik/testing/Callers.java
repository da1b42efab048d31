package org.dnevnik.testing;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Who asks in tests of services and policies. */
public final class Callers {

    private Callers() {}

    /**
     * Somebody who is one thing in one place.
     *
     * @param school null: of the region, or a guardian
     */
    public static Caller caller(long person, Role role, @Nullable Long school) {
        return new Caller(1, person, List.of(new Position(role, school)), "127.0.0.1");
    }
}
