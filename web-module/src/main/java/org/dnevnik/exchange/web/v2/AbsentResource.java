package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.NotFound;

/** Calls that clients of the protocol know and that have nothing behind them here: said once, and told in the API's description. */
@Path("")
@NeedsScope(TokenScope.COMMON_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AbsentResource {

    @Inject
    private Asking asking;

    @GET
    @Path("school-rating/from/{from}/to/{to}")
    @Told(value = "Schools are not compared with each other here: there is no rating.", absent = true)
    public Done rating(@PathParam("from") AskedDate from, @PathParam("to") AskedDate to) {
        throw nothing("rating of schools");
    }

    @POST
    @Path("events/{invite}/invite")
    @Told(value = "There are no events here to which anybody could be invited.", absent = true)
    public Done invite(@PathParam("invite") long invite) {
        throw nothing("event");
    }

    private NotFound nothing(String what) {
        asking.get();
        return new NotFound(what);
    }
}
