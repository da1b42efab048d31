package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedHomeworkService;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedLessons;
import org.dnevnik.exchange.SharedWritingService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** New works and homework, and how far homework is. */
@Path("works")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkWritingResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedWritingService writing;

    @Inject
    private SharedHomeworkService homework;

    @Inject
    private SharedLessonService lessons;

    /**
     * Adds a work to a lesson; of the type {@code Homework} gives homework, for a lesson, or for {@code targetDate} with {@code eduGroup} and
     * {@code subjectId}, with {@code files} that were uploaded before.
     */
    @POST
    public Work add(Sent sent) {
        Caller caller = asking.get();
        Sent order = sent.objects().get(0);
        if (!Work.HOMEWORK.equals(order.text("type"))) {
            if (!order.texts("files").isEmpty()) {
                throw new ParameterInvalid("files go with homework");
            }
            long work = writing.addWork(caller, order.needed("lesson"), order.needed("workType"), order.text("text"));
            return shown(lessons.works(caller, List.of(work), List.of()));
        }
        return shown(lessons.works(caller, List.of(), List.of(given(caller, order))));
    }

    private long given(Caller caller, Sent order) {
        String text = order.text("text");
        String told = text == null ? "" : text;
        List<Long> files = Sent.ids(order.texts("files"));
        Long lesson = order.id("lesson");
        if (lesson != null && lesson != 0) {
            return homework.give(caller, lesson, told, files);
        }
        String day = order.text("targetDate");
        if (day == null) {
            throw new ParameterInvalid("lesson or targetDate is needed");
        }
        return homework.giveForDay(
                caller,
                order.needed("eduGroup"),
                order.needed("subjectId"),
                AskedDate.valueOf(day).day(),
                told,
                files);
    }

    private static Work shown(SharedLessons found) {
        return Work.of(found.works(), found.tasks()).stream().findFirst().orElseThrow(() -> new NotFound("work"));
    }

    /** The pupil calls it done or takes that back; a teacher checks it, exempts from it, or wants it again. */
    @POST
    @Path("{work}/persons/{person}/status")
    public Task status(@PathParam("work") long work, @PathParam("person") long person, Sent sent) {
        Caller caller = asking.get();
        String told = sent.text("status");
        String state = told == null ? null : Words.taskRead(told);
        if (state == null) {
            throw new ParameterInvalid("status is not known");
        }
        if (!Numbers.isLifted(work)) {
            throw new NotFound("homework " + work);
        }
        homework.become(caller, Numbers.lowered(work), person, state);
        return lessons.works(caller, List.of(), List.of(Numbers.lowered(work))).tasks().stream()
                .filter(t -> t.person() == person)
                .findFirst()
                .map(Task::of)
                .orElseThrow(() -> new NotFound("task of " + person));
    }
}
