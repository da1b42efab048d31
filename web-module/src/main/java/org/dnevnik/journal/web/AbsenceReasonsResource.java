package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AbsenceReasonService;
import org.dnevnik.journal.KeepAbsenceReason;

/** What the forms of a school's reasons of absence send. */
@Path("absence-reasons/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceReasonsResource {

    @Inject
    private AbsenceReasonService reasons;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @POST
    public void keep(KeepAbsenceReason order) {
        reasons.keep(caller.get(), school, order);
    }

    @DELETE
    @Path("{reason:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void drop(@PathParam("reason") long reason) {
        reasons.drop(caller.get(), school, reason);
    }
}
