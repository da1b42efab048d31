package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.ClassSummaryService;
import org.dnevnik.journal.RecordCouncil;

/** What the teachers' council decided of a class. */
@Path("journal/council/{group:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CouncilResource {

    @Inject
    private ClassSummaryService summaries;

    @Inject
    private CurrentCaller caller;

    @POST
    public void decide(@PathParam("group") long group, RecordCouncil order) {
        summaries.decide(caller.get(), group, order);
    }
}
