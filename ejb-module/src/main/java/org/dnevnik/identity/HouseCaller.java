package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;

/** The house itself as a caller, when it fills the demo region through the services that people use. */
public final class HouseCaller {

    private HouseCaller() {}

    /** Acts as administrator of one school. */
    public static Caller of(long school) {
        return new Caller(0, 0, List.of(new Caller.Position(Role.ADMINISTRATOR, school)), "demo");
    }
}
