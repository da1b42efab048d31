package org.dnevnik.homework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dnevnik.homework.DraftSaved;
import org.dnevnik.homework.DraftService;
import org.dnevnik.homework.GiveHomework;
import org.dnevnik.homework.GivenHomework;
import org.dnevnik.homework.GivingChoice;
import org.dnevnik.homework.GivingService;
import org.dnevnik.homework.SaveDraft;
import org.dnevnik.homework.view.DayLoad;
import org.dnevnik.homework.view.GroupPupil;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What the wizard sends and asks. */
@Path("homework/giving")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GivingResource {

    @Inject
    private GivingService giving;

    @Inject
    private DraftService drafts;

    @Inject
    private CurrentCaller caller;

    /** A lesson ahead, its day by ISO 8601. */
    public record Lesson(long lesson, String date, int number) {}

    /** To whom and until when. */
    public record Choice(
            long group,
            long subject,
            int year,
            String groupName,
            String subjectName,
            String last,
            List<Lesson> lessons,
            List<GroupPupil> pupils) {}

    /** What a day holds already. */
    public record Load(int heaviest, int norm, int untold, List<DayLoad.Given> given, List<DayLoad.Planned> planned) {}

    /**
     * A draft as the form has it.
     *
     * @param content a JSON object as text
     * @param older an older homework, of {@code year}, the files of which it takes
     */
    public record DraftOrder(
            @Nullable Long draft,
            String key,
            long group,
            long subject,
            int seen,
            String content,
            @Nullable Long older,
            @Nullable Integer year) {}

    /**
     * The whole homework.
     *
     * @param pupils null or empty: the whole group
     */
    public record GiveOrder(
            long draft,
            long group,
            long subject,
            @Nullable List<Long> pupils,
            @Nullable Long fromLesson,
            @Nullable Long takenFrom,
            HomeworkOrder asked) {}

    @GET
    @Path("choice")
    @Consumes(MediaType.WILDCARD)
    public Choice choice(@QueryParam("group") long group, @QueryParam("subject") long subject) {
        GivingChoice choice = giving.choice(caller.get(), group, subject);
        return new Choice(
                group,
                subject,
                choice.year(),
                choice.groupName(),
                choice.subjectName(),
                choice.last().toString(),
                choice.lessons().stream()
                        .map(l -> new Lesson(l.lesson(), l.date().toString(), l.number()))
                        .toList(),
                choice.pupils());
    }

    /** @param but a homework that is not counted; 0: none */
    @GET
    @Path("load")
    @Consumes(MediaType.WILDCARD)
    public Load load(
            @QueryParam("group") long group,
            @QueryParam("subject") long subject,
            @QueryParam("day") @Nullable String day,
            @QueryParam("but") long but) {
        DayLoad load = giving.load(caller.get(), group, subject, HomeworkOrder.day(day), but);
        return new Load(load.heaviest(), load.norm(), load.untold(), load.given(), load.planned());
    }

    @POST
    @Path("draft")
    public DraftSaved save(DraftOrder order) {
        return drafts.save(
                caller.get(),
                new SaveDraft(
                        order.draft(),
                        key(order.key()),
                        order.group(),
                        order.subject(),
                        order.seen(),
                        order.content(),
                        order.older(),
                        Objects.requireNonNullElse(order.year(), 0)));
    }

    private static UUID key(@Nullable String text) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("key of a draft");
        }
    }

    @POST
    @Path("draft/{id:\\d{1,18}}/discard")
    @Consumes(MediaType.WILDCARD)
    public void discard(@PathParam("id") long id) {
        drafts.discard(caller.get(), id);
    }

    @POST
    public GivenHomework give(GiveOrder order) {
        return giving.give(
                caller.get(),
                new GiveHomework(
                        order.draft(),
                        order.group(),
                        order.subject(),
                        Objects.requireNonNullElse(order.pupils(), List.of()),
                        order.fromLesson(),
                        order.takenFrom(),
                        order.asked().toCommand()));
    }
}
