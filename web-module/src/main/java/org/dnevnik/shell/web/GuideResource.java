package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Guides as PDF, for everybody: whoever cannot come in yet needs them most. */
@Path("guide")
@RequestScoped
public class GuideResource {

    @Inject
    private Guides guides;

    @GET
    @Path("{name:[a-z-]{1,40}}.pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("name") String name) {
        return Response.ok(guides.paper(name))
                .header("Content-Disposition", "inline; filename=\"dnevnik-" + name + ".pdf\"")
                .build();
    }
}
