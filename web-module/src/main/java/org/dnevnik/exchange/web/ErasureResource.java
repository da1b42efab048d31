package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.dnevnik.exchange.ErasureService;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Requests that data be erased: asked, taken back, decided. */
@Path("own/erasures")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    @Inject
    private ErasureService service;

    @Inject
    private CurrentCaller caller;

    /** About whom. */
    public record Order(long person) {}

    /** @param why it is refused */
    public record Decision(boolean erase, @Nullable String why) {}

    @POST
    public void ask(Order order) {
        service.ask(caller.get(), order.person());
    }

    @DELETE
    @Path("{person:\\d{1,18}}")
    public void takeBack(@PathParam("person") long person) {
        service.takeBack(caller.get(), person);
    }

    /** By those who keep the people of the school. */
    @POST
    @Path("{request:\\d{1,18}}/decision")
    public void decide(@PathParam("request") long request, Decision order) {
        service.decide(caller.get(), request, order.erase(), Objects.requireNonNullElse(order.why(), ""));
    }
}
