package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedResultService;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** Marks and averages of pupils. */
@Path("persons")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonMarksResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedMarkService marks;

    @Inject
    private SharedResultService results;

    @GET
    @Path("{person}/edu-groups/{group}/marks/{from}/{to}")
    public List<Mark> inGroup(
            @PathParam("person") long person,
            @PathParam("group") long group,
            @PathParam("from") AskedDate from,
            @PathParam("to") AskedDate to) {
        Caller caller = asking.get();
        return some(marks.ofGroup(caller, group, null, AskedDate.span(from, to)), m -> m.person() == person);
    }

    @GET
    @Path("{person}/schools/{school}/marks/{from}/{to}")
    public List<Mark> inSchool(
            @PathParam("person") long person,
            @PathParam("school") long school,
            @PathParam("from") AskedDate from,
            @PathParam("to") AskedDate to) {
        return ofPerson(person, AskedDate.span(from, to), m -> m.school() == school);
    }

    @GET
    @Path("{person}/subjects/{subject}/marks/{from}/{to}")
    public List<Mark> inSubject(
            @PathParam("person") long person,
            @PathParam("subject") long subject,
            @PathParam("from") AskedDate from,
            @PathParam("to") AskedDate to) {
        return ofPerson(person, AskedDate.span(from, to), m -> m.subject() == subject);
    }

    /** Of the lessons of a day. */
    @GET
    @Path("{person}/marks/{date}")
    public List<Mark> ofDay(@PathParam("person") long person, @PathParam("date") AskedDate date) {
        return ofPerson(person, AskedDate.span(date, date), m -> true);
    }

    @GET
    @Path("{person}/lessons/{lesson}/marks")
    public List<Mark> ofLesson(@PathParam("person") long person, @PathParam("lesson") long lesson) {
        return some(marks.ofLessons(asking.get(), List.of(lesson)), m -> m.person() == person);
    }

    @GET
    @Path("{person}/works/{work}/marks")
    public List<Mark> ofWork(@PathParam("person") long person, @PathParam("work") long work) {
        return some(marks.ofWorks(asking.get(), Numbers.plain(List.of(work))), m -> m.person() == person);
    }

    @GET
    @Path("{person}/edu-groups/{group}/final-marks")
    public List<PersonFinalMark.SubjectFinalMark> finals(
            @PathParam("person") long person, @PathParam("group") long group) {
        return results.finalsOfPupil(asking.get(), person, group).stream()
                .map(PersonFinalMark.SubjectFinalMark::of)
                .toList();
    }

    @GET
    @Path("{person}/edu-groups/{group}/allfinalmarks")
    public FinalMarksResponse allFinals(@PathParam("person") long person, @PathParam("group") long group) {
        return FinalMarksResponse.of(results.finalsOfPupil(asking.get(), person, group));
    }

    /** Over all subjects; empty text without marks. */
    @GET
    @Path("{person}/reporting-periods/{period}/avg-mark")
    public Bare average(@PathParam("person") long person, @PathParam("period") long period) {
        return averageOf(person, period, null);
    }

    @GET
    @Path("{person}/reporting-periods/{period}/subjects/{subject}/avg-mark")
    public Bare average(
            @PathParam("person") long person, @PathParam("period") long period, @PathParam("subject") long subject) {
        return averageOf(person, period, subject);
    }

    private Bare averageOf(long person, long period, @Nullable Long subject) {
        return new Bare(results.average(asking.get(), person, period, subject)
                .map(BigDecimal::toPlainString)
                .orElse(""));
    }

    private List<Mark> ofPerson(long person, SharedSpan span, Predicate<SharedMark> wanted) {
        return some(marks.ofPupil(asking.get(), person, span), wanted);
    }

    private static List<Mark> some(List<SharedMark> found, Predicate<SharedMark> wanted) {
        return found.stream().filter(wanted).map(Mark::of).toList();
    }
}
