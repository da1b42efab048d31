package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedResultService;
import org.dnevnik.identity.view.TokenScope;

/** Lessons, marks and averages of classes. */
@Path("edu-groups")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EduGroupMarksResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedMarkService marks;

    @Inject
    private SharedResultService results;

    @GET
    @Path("{group}/lessons/{from}/{to}")
    public List<Lesson> lessons(
            @PathParam("group") long group, @PathParam("from") AskedDate from, @PathParam("to") AskedDate to) {
        return Lesson.of(lessons.ofGroup(asking.get(), group, null, AskedDate.span(from, to)));
    }

    @GET
    @Path("{group}/subjects/{subject}/lessons/{from}/{to}")
    public List<Lesson> lessons(
            @PathParam("group") long group,
            @PathParam("subject") long subject,
            @PathParam("from") AskedDate from,
            @PathParam("to") AskedDate to) {
        return Lesson.of(lessons.ofGroup(asking.get(), group, subject, AskedDate.span(from, to)));
    }

    @GET
    @Path("{group}/marks/{from}/{to}")
    public List<Mark> marks(
            @PathParam("group") long group, @PathParam("from") AskedDate from, @PathParam("to") AskedDate to) {
        return Mark.of(marks.ofGroup(asking.get(), group, null, AskedDate.span(from, to)));
    }

    @GET
    @Path("{group}/subjects/{subject}/marks/{from}/{to}")
    public List<Mark> marks(
            @PathParam("group") long group,
            @PathParam("subject") long subject,
            @PathParam("from") AskedDate from,
            @PathParam("to") AskedDate to) {
        return Mark.of(marks.ofGroup(asking.get(), group, subject, AskedDate.span(from, to)));
    }

    @GET
    @Path("{group}/final-marks")
    public List<PersonFinalMark> finals(@PathParam("group") long group) {
        return PersonFinalMark.of(group, results.finalsOfGroup(asking.get(), group, null));
    }

    @GET
    @Path("{group}/subjects/{subject}/final-marks")
    public List<Mark> finals(@PathParam("group") long group, @PathParam("subject") long subject) {
        return results.finalsOfGroup(asking.get(), group, subject).stream()
                .map(Mark::of)
                .toList();
    }

    @GET
    @Path("{group}/avg-marks/{from}/{to}")
    public List<AverageMark> averages(
            @PathParam("group") long group, @PathParam("from") AskedDate from, @PathParam("to") AskedDate to) {
        return AverageMark.of(group, results.averages(asking.get(), group, AskedDate.span(from, to)));
    }

    @GET
    @Path("{group}/reporting-periods/{period}/avg-marks/{date}")
    public List<AverageMark> averages(
            @PathParam("group") long group, @PathParam("period") long period, @PathParam("date") AskedDate date) {
        return AverageMark.of(group, results.averages(asking.get(), group, period, date.day()));
    }

    @GET
    @Path("{group}/wa-marks/{from}/{to}")
    public WeightedMarksResponse weighted(
            @PathParam("group") long group, @PathParam("from") AskedDate from, @PathParam("to") AskedDate to) {
        return WeightedMarksResponse.of(results.averages(asking.get(), group, AskedDate.span(from, to)));
    }
}
