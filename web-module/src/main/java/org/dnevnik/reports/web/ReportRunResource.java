package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.reports.ReportRunService;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.shell.web.Language;
import org.jspecify.annotations.Nullable;

/** Reports in the background: begun, followed, taken away. */
@Path("reports/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportRunResource {

    @Inject
    private LongReports reports;

    @Inject
    private ReportRunService runs;

    @Inject
    private CurrentCaller caller;

    @Context
    private @Nullable HttpServletRequest request;

    /** @param asked as {@link LongReports#begin} reads it */
    public record Order(String kind, String asked) {}

    /**
     * How far a run is.
     *
     * @param percent of its steps
     */
    public record State(String state, int percent) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Long> begin(Order order) {
        return Map.of(
                "id",
                reports.begin(
                        caller.get(), order.kind(), order.asked(), Language.textsOf(Objects.requireNonNull(request))));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public State state(@PathParam("id") long id) {
        ReportRun run = runs.run(caller.get(), id);
        return new State(run.state(), percent(run));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public void drop(@PathParam("id") long id) {
        runs.drop(caller.get(), id);
    }

    static int percent(ReportRun run) {
        return run.total() == 0 ? 0 : 100 * run.done() / run.total();
    }
}
