package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.timetable.ChangeLesson;
import org.dnevnik.timetable.Proposals;
import org.dnevnik.timetable.SubstitutionService;
import org.jspecify.annotations.Nullable;

/** Where the dialog of a day's lesson asks who is free, and says what becomes of it. */
@Path("timetable/changes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    @Inject
    private SubstitutionService substitutions;

    @Inject
    private CurrentCaller caller;

    /** A change of a lesson; the page to be seen then. */
    public record ChangeOrder(
            long lesson,
            int year,
            long teacher,
            long place,
            @Nullable String date,
            int number,
            @Nullable String reason,
            long school,
            String day) {

        ChangeLesson toCommand() {
            return new ChangeLesson(
                    lesson,
                    year,
                    teacher,
                    place,
                    date == null || date.isEmpty() ? null : PlansResource.date(date),
                    number,
                    reason == null ? "" : reason);
        }
    }

    /** A change to be taken back. */
    public record BackOrder(long substitution, long school, String day) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    public Proposals proposals(@QueryParam("lesson") long lesson, @QueryParam("year") int year) {
        return substitutions.proposals(caller.get(), lesson, year);
    }

    @POST
    @Path("{act:replace|move|cancel}")
    public PlansResource.Next change(@PathParam("act") String act, ChangeOrder order) {
        switch (act) {
            case "replace" -> substitutions.replace(caller.get(), order.toCommand());
            case "move" -> substitutions.move(caller.get(), order.toCommand());
            default -> substitutions.cancel(caller.get(), order.toCommand());
        }
        return back(order.school(), order.day());
    }

    @POST
    @Path("back")
    public PlansResource.Next takeBack(BackOrder order) {
        substitutions.takeBack(caller.get(), order.substitution());
        return back(order.school(), order.day());
    }

    private static PlansResource.Next back(long school, String day) {
        return new PlansResource.Next("/timetable/changes?school=" + school + "&date=" + PlansResource.date(day));
    }
}
