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

/** Dated lessons, with works, topic and teachers as the caller meets them in journals and diaries. */
@Path("lessons")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LessonsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedMarkService marks;

    @GET
    @Path("{lesson}")
    public Lesson one(@PathParam("lesson") long lesson) {
        return Lesson.of(found(asking.get(), lesson)).get(0);
    }

    private SharedLessons found(Caller caller, long lesson) {
        SharedLessons found = lessons.lessons(caller, List.of(lesson));
        if (found.lessons().isEmpty()) {
            throw new NotFound("lesson " + lesson);
        }
        return found;
    }

    @POST
    @Path("many")
    public List<Lesson> many(Sent sent, @QueryParam("lessons") List<String> query) {
        return Lesson.of(lessons.lessons(asking.get(), sent.ids("lessons", Sent.ids(query))));
    }

    @POST
    @Path("marks")
    public List<Mark> marks(Sent sent, @QueryParam("lessons") List<String> query) {
        return Mark.of(marks.ofLessons(asking.get(), sent.ids("lessons", Sent.ids(query))));
    }

    /** Of a pupil on a day. */
    @GET
    @Path("{date}/persons/{person}/marks")
    public List<Mark> ofDay(@PathParam("date") AskedDate date, @PathParam("person") long person) {
        return Mark.of(marks.ofPupil(asking.get(), person, AskedDate.span(date, date)));
    }

    @GET
    @Path("{lesson}/marks")
    public List<Mark> marks(@PathParam("lesson") long lesson) {
        Caller caller = asking.get();
        found(caller, lesson);
        return Mark.of(marks.ofLessons(caller, List.of(lesson)));
    }

    @GET
    @Path("{lesson}/log-entries")
    public List<LessonLogEntry> entries(@PathParam("lesson") long lesson) {
        Caller caller = asking.get();
        found(caller, lesson);
        return LessonLogEntry.of(lessons.entries(caller, List.of(lesson)));
    }

    @GET
    @Path("{lesson}/tasks")
    public List<Task> tasks(@PathParam("lesson") long lesson) {
        Caller caller = asking.get();
        found(caller, lesson);
        return lessons.tasksOfLessons(caller, List.of(lesson)).stream()
                .map(Task::of)
                .toList();
    }
}
