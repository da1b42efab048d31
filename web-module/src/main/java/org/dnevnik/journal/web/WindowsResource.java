package org.dnevnik.journal.web;

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
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.EditWindowService;
import org.dnevnik.journal.OpenDays;
import org.dnevnik.journal.view.EditRule;

/** What the page of edit windows sends. */
@Path("edit-windows/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WindowsResource {

    @Inject
    private EditWindowService windows;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @PUT
    public void keep(EditRule rule) {
        windows.keep(caller.get(), school, rule);
    }

    @POST
    public void unlock(OpenDays order) {
        windows.unlock(caller.get(), school, order);
    }

    @DELETE
    @Path("{unlock:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void lock(@PathParam("unlock") long unlock) {
        windows.lock(caller.get(), school, unlock);
    }
}
