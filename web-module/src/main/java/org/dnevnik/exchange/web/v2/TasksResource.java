package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedDiaryService;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.NotFound;

/** Tasks: what pupils have to do at home. */
@Path("tasks")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedDiaryService diaries;

    @GET
    public List<Task> ofLessons(@QueryParam("lessons") List<String> ids) {
        return lessons.tasksOfLessons(asking.get(), Sent.ids(ids)).stream()
                .map(Task::of)
                .toList();
    }

    @GET
    @Path("{task}")
    public Task one(@PathParam("task") long task) {
        return lessons.tasks(asking.get(), List.of(task)).stream()
                .findFirst()
                .map(Task::of)
                .orElseThrow(() -> new NotFound("task " + task));
    }

    /** What is not done, what is late among it. */
    @GET
    @Path("{person}/undone")
    public List<Task> undone(@PathParam("person") long person) {
        return diaries.undone(asking.get(), person).stream().map(Task::of).toList();
    }
}
