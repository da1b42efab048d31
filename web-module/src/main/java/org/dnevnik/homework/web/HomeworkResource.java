package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.homework.ChangeHomework;
import org.dnevnik.homework.ChangingService;
import org.dnevnik.homework.CheckService;
import org.dnevnik.homework.CheckTask;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What a teacher does with a homework and its tasks. */
@Path("homework")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HomeworkResource {

    @Inject
    private HomeworkService homework;

    @Inject
    private ChangingService changing;

    @Inject
    private CheckService checks;

    @Inject
    private CurrentCaller caller;

    /**
     * What it says from now on.
     *
     * @param seen version that the page shows
     */
    public record ChangeOrder(long id, int year, int seen, HomeworkOrder asked) {}

    /**
     * Which one.
     *
     * @param task only this one; null: all
     */
    public record Which(long id, int year, @Nullable Long task) {}

    /** A decision on a task as the stack sends it. */
    public record CheckOrder(
            long task,
            int year,
            int seen,
            @Nullable String words,
            @Nullable String mark,
            int seenMark,
            @Nullable String reason) {

        CheckTask toCommand() {
            return new CheckTask(task, year, seen, Objects.requireNonNullElse(words, ""), mark, seenMark, reason);
        }
    }

    @POST
    @Path("change")
    public void change(ChangeOrder order) {
        changing.change(
                caller.get(),
                new ChangeHomework(
                        order.id(), order.year(), order.seen(), order.asked().toCommand()));
    }

    @POST
    @Path("cancel")
    public void cancel(Which which) {
        changing.cancel(caller.get(), which.id(), which.year());
    }

    @POST
    @Path("restore")
    public void restore(Which which) {
        changing.restore(caller.get(), which.id(), which.year());
    }

    /** @return how many families hear of it */
    @POST
    @Path("remind")
    public Map<String, Integer> remind(Which which) {
        return Map.of("reminded", homework.remind(caller.get(), which.id(), which.year(), which.task()));
    }

    @POST
    @Path("check/{act:done|return|exempt|again}")
    public void check(@PathParam("act") String act, CheckOrder order) {
        CheckTask command = order.toCommand();
        switch (act) {
            case "done" -> checks.check(caller.get(), command);
            case "return" -> checks.giveBack(caller.get(), command);
            case "exempt" -> checks.exempt(caller.get(), command);
            default -> checks.callAgain(caller.get(), command);
        }
    }
}
