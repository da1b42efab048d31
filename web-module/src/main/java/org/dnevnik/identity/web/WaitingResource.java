package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.SessionService;
import org.dnevnik.identity.SignedIn;

/** Asked by the page on which a child waits for a guardian: comes in as soon as it may. */
@Path("sign-in/waiting")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource {

    private static final String STATE = "state";

    @Inject
    private OpenSession doors;

    @EJB
    private SessionService sessions;

    /** @return {@code IN}, {@code WAITING}, {@code REFUSED}, or {@code GONE} where nobody waits in this browser */
    @POST
    public Map<String, String> ask(@Context HttpServletResponse response) {
        OpenSession.Waits waits = doors.waits();
        SignedIn person = waits == null ? null : doors.proven(waits.account()).orElse(null);
        if (waits == null || person == null) {
            return Map.of(STATE, "GONE");
        }
        var held = sessions.holds(person, waits.door(), doors.arrival());
        return Map.of(STATE, held == null ? doors.of(response, person, waits.door()) : held.name());
    }
}
