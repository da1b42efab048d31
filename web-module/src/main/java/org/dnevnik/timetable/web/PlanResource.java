package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.shell.web.Language;
import org.dnevnik.timetable.PlanBoard;
import org.dnevnik.timetable.PlanEditService;
import org.dnevnik.timetable.PlanNames;

/** The editor's script reads a plan here and sends each step of its user. */
@Path("timetable/plan/{plan:[0-9]{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    @Inject
    private PlanEditService plans;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** What the editor begins with. */
    public record Sheet(PlanAnswer plan, PlanNames names) {}

    /** Which version a step back is asked for. */
    public record SeenOrder(int version) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    public Sheet sheet(@PathParam("plan") long plan) {
        Caller asking = caller.get();
        PlanNames names = plans.names(asking, plan);
        return new Sheet(PlanAnswer.of(plans.board(asking, plan), texts(names), true), names);
    }

    /** Where a lesson would do harm, and why. */
    @GET
    @Path("cells")
    @Consumes(MediaType.WILDCARD)
    public List<PlanAnswer.Cell> cells(@PathParam("plan") long plan, @QueryParam("lesson") long lesson) {
        Caller asking = caller.get();
        PlanTexts texts = texts(plans.names(asking, plan));
        return plans.cells(asking, plan, lesson).stream()
                .map(c -> PlanAnswer.Cell.of(c, texts))
                .toList();
    }

    @POST
    @Path("change")
    public PlanAnswer change(@PathParam("plan") long plan, PlanOrder order) {
        return answer(plan, plans.change(caller.get(), order.toCommand(plan)), false);
    }

    @POST
    @Path("undo")
    public PlanAnswer undo(@PathParam("plan") long plan, SeenOrder order) {
        return answer(plan, plans.undo(caller.get(), plan, order.version()), true);
    }

    @POST
    @Path("redo")
    public PlanAnswer redo(@PathParam("plan") long plan, SeenOrder order) {
        return answer(plan, plans.redo(caller.get(), plan, order.version()), true);
    }

    private PlanAnswer answer(long plan, PlanBoard board, boolean whole) {
        return PlanAnswer.of(board, texts(plans.names(caller.get(), plan)), whole);
    }

    private PlanTexts texts(PlanNames names) {
        return new PlanTexts(Language.textsOf(request), names);
    }
}
