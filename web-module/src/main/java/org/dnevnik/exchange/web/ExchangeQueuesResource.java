package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.dnevnik.exchange.ExchangeQueueService;
import org.dnevnik.identity.web.CurrentCaller;

/** Targets of the plain forms under the dead letters of other systems; each names its letter. */
@Path("/exchange-queue")
@RequestScoped
public class ExchangeQueuesResource {

    private static final String PAGE = "/outbox/queue#exchange-dead";

    @Inject
    private CurrentCaller caller;

    @Inject
    private ExchangeQueueService service;

    @POST
    @Path("/replay")
    public Response replay(@FormParam("letter") long letter) {
        service.replay(caller.get(), letter);
        return back();
    }

    @POST
    @Path("/drop")
    public Response drop(@FormParam("letter") long letter) {
        service.drop(caller.get(), letter);
        return back();
    }

    private static Response back() {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PAGE)
                .build();
    }
}
