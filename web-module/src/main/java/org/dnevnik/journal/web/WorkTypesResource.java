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
import org.dnevnik.journal.KeepWorkType;
import org.dnevnik.journal.WorkTypeService;

/** What the forms of a school's types of works send. */
@Path("work-types/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkTypesResource {

    @Inject
    private WorkTypeService types;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @POST
    public void keep(KeepWorkType order) {
        types.keep(caller.get(), school, order);
    }

    @POST
    @Path("{type:\\d{1,18}}/first")
    @Consumes(MediaType.WILDCARD)
    public void putFirst(@PathParam("type") long type) {
        types.putFirst(caller.get(), school, type);
    }

    @DELETE
    @Path("{type:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void drop(@PathParam("type") long type) {
        types.drop(caller.get(), school, type);
    }
}
