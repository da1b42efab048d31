package org.dnevnik.outbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.outbox.OutboxService;

/** Targets of the queue page's plain forms; each names its row, so that a list that moved meanwhile hits no other. */
@Path("/queue")
@RequestScoped
public class QueueResource {

    private static final String PAGE = "/outbox/queue";

    @Inject
    private CurrentCaller caller;

    @Inject
    private OutboxService outbox;

    /** Sends one dead letter again. */
    @POST
    @Path("/replay")
    public Response replay(@FormParam("row") long row) {
        outbox.replay(caller.get(), row);
        return back();
    }

    /** Sends all dead letters of the caller's schools again. */
    @POST
    @Path("/replay-all")
    public Response replayAll() {
        outbox.replayAll(caller.get());
        return back();
    }

    /** Gives one dead letter up. */
    @POST
    @Path("/drop")
    public Response drop(@FormParam("row") long row) {
        outbox.drop(caller.get(), row);
        return back();
    }

    private static Response back() {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PAGE)
                .build();
    }
}
