package org.dnevnik.journal.web;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AssessmentBreach;
import org.dnevnik.journal.AssessmentCheck;
import org.dnevnik.journal.AssessmentSchedule;
import org.dnevnik.journal.AssessmentService;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Language;
import org.jspecify.annotations.Nullable;

/** Norms of assessment procedures asked while a lesson is planned, and what a school decides on them. */
@Path("assessments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    @Inject
    private AssessmentService assessments;

    @Inject
    private CurrentCaller caller;

    /**
     * What would be broken, in the reader's words.
     *
     * @param free the nearest days at which nothing would be
     */
    public record Answer(List<String> breaches, List<String> free, boolean blocks) {}

    /** Yes or no. */
    public record Choice(boolean yes) {}

    @GET
    @Path("check")
    @Consumes(MediaType.WILDCARD)
    public Answer check(
            @Context HttpServletRequest request,
            @QueryParam("lesson") long lesson,
            @QueryParam("year") int year,
            @QueryParam("type") long type) {
        AssessmentCheck check = assessments.check(caller.get(), lesson, year, type);
        Locale locale = Language.of(request);
        DayTexts texts = new DayTexts(locale);
        return new Answer(
                check.breaches().stream().map(b -> said(b, texts)).toList(),
                check.free().stream()
                        .map(d -> texts.date(d) + " (" + texts.shortWeekday(d) + ")")
                        .toList(),
                check.blocks());
    }

    private static String said(AssessmentBreach breach, DayTexts texts) {
        Object[] details = breach.details().stream()
                .map(d -> d instanceof LocalDate day ? texts.date(day) : d)
                .toArray();
        return texts.of("journal.norm." + breach.norm(), details);
    }

    /** A grade's schedule of a period to take along, as far as the page would tell it. */
    @GET
    @Path("schedule.xlsx")
    @Consumes(MediaType.WILDCARD)
    @Produces(SummaryResource.WORKBOOK)
    public Response book(
            @Context HttpServletRequest request,
            @QueryParam("parallel") @Nullable Long parallel,
            @QueryParam("period") @Nullable Long period) {
        AssessmentSchedule schedule = assessments.schedule(caller.get(), parallel, period);
        return SummaryResource.download(
                "assessments-" + schedule.parallel(),
                new ScheduleBook(Language.textsOf(request), new DayTexts(Language.of(request)), schedule).bytes());
    }

    @POST
    @Path("periods/{period:\\d{1,18}}")
    public void publish(@PathParam("period") long period, Choice choice) {
        assessments.publish(caller.get(), period, choice.yes());
    }

    @POST
    @Path("{school:\\d{1,18}}/block")
    public void block(@PathParam("school") long school, Choice choice) {
        assessments.block(caller.get(), school, choice.yes());
    }

    @POST
    @Path("{school:\\d{1,18}}/types/{type:\\d{1,18}}")
    public void flag(@PathParam("school") long school, @PathParam("type") long type, Choice choice) {
        assessments.flag(caller.get(), school, type, choice.yes());
    }
}
