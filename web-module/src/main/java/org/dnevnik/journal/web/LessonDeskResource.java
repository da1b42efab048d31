package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.LessonDeskService;
import org.dnevnik.journal.SetStep;
import org.jspecify.annotations.Nullable;

/** What the page of a lesson sends beside marks, topic and works: the teacher's own note and the lesson's place in the plan. */
@Path("journal/desk")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonDeskResource {

    @Inject
    private LessonDeskService lessons;

    @Inject
    private CurrentCaller caller;

    /** A note as it stands on the page. */
    public record NoteOrder(long lesson, int year, @Nullable String text) {}

    /** The lesson whose group and subject are meant. */
    public record LessonOrder(long lesson, int year) {}

    @POST
    @Path("note")
    public void note(NoteOrder order) {
        lessons.note(caller.get(), order.lesson(), order.year(), order.text() == null ? "" : order.text());
    }

    @POST
    @Path("step")
    public void step(SetStep order) {
        lessons.step(caller.get(), order);
    }

    /** @return how many topics were written */
    @POST
    @Path("topics")
    public Map<String, Integer> takeTopics(LessonOrder order) {
        return Map.of("written", lessons.takeTopics(caller.get(), order.lesson(), order.year()));
    }
}
