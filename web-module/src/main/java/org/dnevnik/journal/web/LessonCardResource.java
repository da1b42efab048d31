package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.ChangeWork;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.SetTopic;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCard.LessonWork;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.jspecify.annotations.Nullable;

/** The card of a lesson, opened from its column's head. */
@Path("journal/lesson")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonCardResource {

    @Inject
    private LessonCardService cards;

    @Inject
    private CurrentCaller caller;

    /** The card for the page's script, the date by ISO 8601. */
    public record CardAnswer(
            long lesson,
            int year,
            String group,
            String subject,
            String date,
            int number,
            @Nullable String topic,
            int version,
            boolean closed,
            List<LessonWork> works,
            List<TypeChoice> types) {

        static CardAnswer of(LessonCard card) {
            return new CardAnswer(
                    card.lesson(),
                    card.year(),
                    card.group(),
                    card.subject(),
                    card.date().toString(),
                    card.number(),
                    card.topic(),
                    card.version(),
                    card.closed(),
                    card.works(),
                    card.types());
        }
    }

    /** Which work of which lesson to take away. */
    public record WorkOrder(long lesson, int year, long work) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    public CardAnswer card(@QueryParam("lesson") long lesson, @QueryParam("year") int year) {
        return CardAnswer.of(cards.card(caller.get(), lesson, year));
    }

    @POST
    @Path("topic")
    public CardAnswer setTopic(SetTopic order) {
        return CardAnswer.of(cards.setTopic(caller.get(), order));
    }

    @POST
    @Path("work")
    public CardAnswer addWork(AddWork order) {
        return CardAnswer.of(cards.addWork(caller.get(), order));
    }

    @POST
    @Path("work/change")
    public CardAnswer changeWork(ChangeWork order) {
        return CardAnswer.of(cards.changeWork(caller.get(), order));
    }

    @POST
    @Path("work/remove")
    public CardAnswer removeWork(WorkOrder order) {
        return CardAnswer.of(cards.removeWork(caller.get(), order.lesson(), order.year(), order.work()));
    }
}
