package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.exchange.ForeignSystemService;
import org.dnevnik.exchange.GiveMandate;
import org.dnevnik.exchange.IssuedSecret;
import org.dnevnik.exchange.RegisterSystem;
import org.dnevnik.identity.web.CurrentCaller;

/** What the pages of foreign systems send. */
@Path("systems")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SystemsResource {

    private static final String ONE = "{system:\\d{1,18}}";

    @Inject
    private ForeignSystemService systems;

    @Inject
    private CurrentCaller caller;

    @POST
    public IssuedSecret register(RegisterSystem order) {
        return systems.register(caller.get(), order);
    }

    @PUT
    @Path(ONE)
    public void change(@PathParam("system") long system, RegisterSystem order) {
        systems.change(caller.get(), system, order);
    }

    @POST
    @Path(ONE + "/secret")
    @Consumes(MediaType.WILDCARD)
    public IssuedSecret rotate(@PathParam("system") long system) {
        return systems.rotate(caller.get(), system);
    }

    @POST
    @Path(ONE + "/off")
    @Consumes(MediaType.WILDCARD)
    public void off(@PathParam("system") long system) {
        systems.setEnabled(caller.get(), system, false);
    }

    @POST
    @Path(ONE + "/on")
    @Consumes(MediaType.WILDCARD)
    public void on(@PathParam("system") long system) {
        systems.setEnabled(caller.get(), system, true);
    }

    @POST
    @Path(ONE + "/mandates")
    public void give(@PathParam("system") long system, GiveMandate order) {
        systems.give(caller.get(), system, order);
    }

    @DELETE
    @Path(ONE + "/mandates/{mandate:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void end(@PathParam("system") long system, @PathParam("mandate") long mandate) {
        systems.end(caller.get(), system, mandate);
    }
}
