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
import org.dnevnik.journal.GradingService;
import org.dnevnik.journal.KeepGradingRule;
import org.dnevnik.journal.KeepMarking;
import org.dnevnik.journal.KeepScale;

/** What the forms of a school's scales and rules of marks send. */
@Path("grading/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GradingResource {

    @Inject
    private GradingService grading;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @POST
    @Path("rule")
    public void keepRule(KeepGradingRule order) {
        grading.keepRule(caller.get(), school, order);
    }

    @DELETE
    @Path("rule/{rule:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropRule(@PathParam("rule") long rule) {
        grading.dropRule(caller.get(), school, rule);
    }

    @POST
    @Path("scale")
    public void keepScale(KeepScale order) {
        grading.keepScale(caller.get(), school, order);
    }

    @DELETE
    @Path("scale/{scale:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropScale(@PathParam("scale") long scale) {
        grading.dropScale(caller.get(), school, scale);
    }

    @POST
    @Path("marking")
    public void keepMarking(KeepMarking order) {
        grading.keepMarking(caller.get(), school, order);
    }
}
