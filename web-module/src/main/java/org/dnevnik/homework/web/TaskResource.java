package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.homework.AnswerSaved;
import org.dnevnik.homework.AnswerService;
import org.dnevnik.homework.WriteAnswer;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What a pupil writes and hands in. */
@Path("homework/task")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    @Inject
    private AnswerService answers;

    @Inject
    private CurrentCaller caller;

    /**
     * What is written.
     *
     * @param text null: what stands there is handed in as it is
     * @param over whether another window's words may be overwritten
     */
    public record AnswerOrder(long task, int year, @Nullable String text, int seen, boolean over) {

        WriteAnswer toCommand() {
            return new WriteAnswer(task, year, text, seen, over);
        }
    }

    @POST
    @Path("write")
    public AnswerSaved write(AnswerOrder order) {
        return answers.write(caller.get(), order.toCommand());
    }

    @POST
    @Path("submit")
    public AnswerSaved submit(AnswerOrder order) {
        return answers.submit(caller.get(), order.toCommand());
    }

    @POST
    @Path("back")
    public AnswerSaved takeBack(AnswerOrder order) {
        return answers.takeBack(caller.get(), order.task(), order.year());
    }
}
