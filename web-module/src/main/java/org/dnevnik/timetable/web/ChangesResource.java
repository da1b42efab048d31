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
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.timetable.AbsenceService;
import org.dnevnik.timetable.Proposals;
import org.dnevnik.timetable.SubstitutionService;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.JointLesson;
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
    private AbsenceService absences;

    @Inject
    private CurrentCaller caller;

    /** A change of a lesson; the page to be seen then. */
    public record ChangeOrder(
            long lesson,
            int year,
            long teacher,
            boolean second,
            long place,
            @Nullable String date,
            int number,
            long other,
            @Nullable String reason,
            long school,
            String day)
            implements LessonOrder {}

    /** A change to be taken back. */
    public record BackOrder(long substitution, long school, String day) {}

    /** Changes of one confirmation to be taken back. */
    public record BundleOrder(long bundle, long school, String day) {}

    /** Who and what is free. */
    public record Offer(List<FreeTeacher> teachers, List<FreePlace> places, List<JointLesson> joint) {

        static Offer of(Proposals free) {
            return new Offer(free.teachers(), free.places(), free.joint());
        }
    }

    /** A lesson with which another one may change places. */
    public record Exchange(long lesson, int number, String group, String subject, String teacher) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    public Offer proposals(@QueryParam("lesson") long lesson, @QueryParam("year") int year) {
        return Offer.of(substitutions.proposals(caller.get(), lesson, year));
    }

    @GET
    @Path("exchange")
    @Consumes(MediaType.WILDCARD)
    public List<Exchange> exchange(
            @QueryParam("lesson") long lesson, @QueryParam("year") int year, @QueryParam("date") String date) {
        return substitutions.exchange(caller.get(), lesson, year, PlansResource.date(date)).stream()
                .map(l -> new Exchange(l.id(), l.number(), l.groupName(), l.subject(), l.teacherName()))
                .toList();
    }

    @POST
    @Path("{act:replace|move|swap|merge|cancel}")
    public PlansResource.Next change(@PathParam("act") String act, ChangeOrder order) {
        switch (act) {
            case "replace" -> substitutions.replace(caller.get(), order.change());
            case "move" -> substitutions.move(caller.get(), order.change());
            case "swap" -> substitutions.swap(caller.get(), order.change());
            case "merge" -> substitutions.merge(caller.get(), order.change());
            default -> substitutions.cancel(caller.get(), order.change());
        }
        return back(order.school(), order.day());
    }

    @POST
    @Path("back")
    public PlansResource.Next takeBack(BackOrder order) {
        substitutions.takeBack(caller.get(), order.substitution());
        return back(order.school(), order.day());
    }

    @POST
    @Path("back/all")
    public PlansResource.Next takeAllBack(BundleOrder order) {
        absences.takeBack(caller.get(), order.school(), order.bundle());
        return back(order.school(), order.day());
    }

    static PlansResource.Next back(long school, String day) {
        return new PlansResource.Next("/timetable/changes?school=" + school + "&date=" + PlansResource.date(day));
    }

    /** The day's page, which offers to take the whole bundle back. */
    static PlansResource.Next back(long school, String day, long bundle) {
        return new PlansResource.Next(back(school, day).address() + "&bundle=" + bundle);
    }
}
