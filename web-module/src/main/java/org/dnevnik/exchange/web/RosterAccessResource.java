package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.exchange.RosterAccessService;
import org.dnevnik.identity.web.CurrentCaller;

/** A school lets a program read it by OneRoster ({@code PUT}) and stops letting it ({@code DELETE}). */
@Path("roster/{school:\\d{1,18}}/{program:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RosterAccessResource {

    @Inject
    private RosterAccessService accesses;

    @Inject
    private CurrentCaller caller;

    /** @param gradebook works and marks too */
    public record Choice(boolean gradebook) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Long> open(@PathParam("school") long school, @PathParam("program") long program, Choice choice) {
        accesses.open(caller.get(), school, program, choice.gradebook());
        return Map.of("id", program);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Map<String, Long> close(@PathParam("school") long school, @PathParam("program") long program) {
        accesses.close(caller.get(), school, program);
        return Map.of("id", program);
    }
}
