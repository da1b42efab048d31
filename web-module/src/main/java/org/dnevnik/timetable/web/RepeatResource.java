package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.ArrangeRepeat;
import org.dnevnik.timetable.AskRepeat;
import org.dnevnik.timetable.LessonAct;
import org.dnevnik.timetable.RepeatService;
import org.dnevnik.timetable.TimetableRefusal;
import org.jspecify.annotations.Nullable;

/** Takes the one confirmation for a change in several weeks. */
@Path("timetable/repeat")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RepeatResource {

    @Inject
    private RepeatService repeats;

    @Inject
    private CurrentCaller caller;

    /** The weeks that were chosen, and the page to be seen then. */
    public record Order(
            @Nullable LessonAct act,
            long lesson,
            int year,
            long teacher,
            boolean second,
            long place,
            @Nullable String date,
            int number,
            long other,
            String until,
            @Nullable String reason,
            @Nullable Set<Long> lessons,
            long school,
            String day)
            implements LessonOrder {

        ArrangeRepeat toCommand() {
            if (act == null) {
                throw new Refusal(TimetableRefusal.NO_WEEK_CHOSEN);
            }
            return new ArrangeRepeat(
                    new AskRepeat(act, change(), PlansResource.date(until)), lessons == null ? Set.of() : lessons);
        }
    }

    @POST
    public PlansResource.Next arrange(Order order) {
        long bundle = repeats.arrange(caller.get(), order.toCommand());
        return ChangesResource.back(order.school(), order.day(), bundle);
    }
}
