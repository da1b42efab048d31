package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.MakeToken;
import org.dnevnik.identity.OwnTokensService;

/** What people send about programs and tokens of their own. */
@Path("own/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnTokensResource {

    @Inject
    private OwnTokensService tokens;

    @Inject
    private CurrentCaller caller;

    /** @return the token, which nobody shows again */
    @POST
    public Map<String, String> make(MakeToken order) {
        return Map.of("token", tokens.make(caller.get(), order));
    }

    @POST
    @Path("{grant:\\d{1,18}}/end")
    public void end(@PathParam("grant") long grant) {
        tokens.end(caller.get(), grant);
    }
}
