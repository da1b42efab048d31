package org.dnevnik.exchange.web.oneroster;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The root of OneRoster. */
@ApplicationPath("/ims/oneroster")
public class RosterApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(RosterTokenResource.class, RosterResource.class, RosterFaults.class);
    }
}
