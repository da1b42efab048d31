package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.AuthorizationAsked;
import org.dnevnik.identity.AuthorizationService;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What people answer to a program. */
@Path("own/authorize")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgreeResource {

    @Inject
    private AuthorizationService authorization;

    @Inject
    private CurrentCaller caller;

    /** @return where the browser goes now */
    @POST
    @Path("yes")
    public Map<String, String> yes(@Nullable AuthorizationAsked asked) {
        return decide(asked, true);
    }

    @POST
    @Path("no")
    public Map<String, String> no(@Nullable AuthorizationAsked asked) {
        return decide(asked, false);
    }

    private Map<String, String> decide(@Nullable AuthorizationAsked asked, boolean yes) {
        if (asked == null) {
            throw new NotFound("program that nobody named");
        }
        return Map.of(
                "address",
                authorization
                        .decide(caller.get(), asked, yes)
                        .orElseThrow(() -> new NotFound("program " + asked.clientId())));
    }
}
