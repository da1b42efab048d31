package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedLessons;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Works of the journal, and homework. */
@Path("works")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorksResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedMarkService marks;

    /** Works of the lessons that {@code lesson} names, and the homework given at them; what the caller does not meet is missing. */
    @GET
    public List<Work> ofLesson(@QueryParam("lesson") List<String> ids) {
        SharedLessons found = lessons.lessons(asking.get(), Sent.ids(ids));
        return Work.of(found.works(), found.tasks());
    }

    @POST
    @Path("many")
    public List<Work> many(Sent sent, @QueryParam("works") List<String> query) {
        return works(asking.get(), sent.ids("works", Sent.ids(query)));
    }

    private List<Work> works(Caller caller, List<Long> ids) {
        SharedLessons found = found(caller, ids);
        return Work.of(found.works(), found.tasks());
    }

    private SharedLessons found(Caller caller, List<Long> ids) {
        return lessons.works(caller, Numbers.plain(ids), Numbers.lowered(ids));
    }

    @GET
    @Path("{work}")
    public Work one(@PathParam("work") long work) {
        return works(asking.get(), List.of(work)).stream().findFirst().orElseThrow(() -> new NotFound("work " + work));
    }

    @GET
    @Path("{work}/marks")
    public List<Mark> marks(@PathParam("work") long work) {
        return Mark.of(marks.ofWorks(asking.get(), Numbers.plain(List.of(work))));
    }

    /** How the work turned out, without names. */
    @GET
    @Path("{work}/marks/histogram")
    public Histogram histogram(@PathParam("work") long work) {
        return Histogram.of(marks.counts(asking.get(), work));
    }

    @GET
    @Path("{work}/tasks")
    public List<Task> tasks(@PathParam("work") long work) {
        return found(asking.get(), List.of(work)).tasks().stream().map(Task::of).toList();
    }
}
