package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.ArrangeClosure;
import org.dnevnik.timetable.AskClosure;
import org.dnevnik.timetable.ClosureService;
import org.dnevnik.timetable.TimetableRefusal;
import org.jspecify.annotations.Nullable;

/** Takes the one confirmation for all lessons of a closed room or of a class that does not come. */
@Path("timetable/closure")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClosureResource {

    private static final Pattern ACT = Pattern.compile("(?:PLACE:([1-9]\\d{0,17})|CANCEL:0)");

    @Inject
    private ClosureService closures;

    @Inject
    private CurrentCaller caller;

    /** What is chosen for a lesson: {@code PLACE:17} or {@code CANCEL:0}. */
    public record Chosen(long lesson, String act) {

        ArrangeClosure.Step toStep() {
            Matcher read = ACT.matcher(act == null ? "" : act);
            if (!read.matches()) {
                throw new Refusal(TimetableRefusal.NOT_FREE);
            }
            return new ArrangeClosure.Step(lesson, read.group(1) == null ? 0 : Long.parseLong(read.group(1)));
        }
    }

    /** All that was chosen. */
    public record Order(
            long school,
            long place,
            long group,
            String from,
            String to,
            @Nullable String reason,
            @Nullable List<Chosen> chosen) {

        ArrangeClosure toCommand() {
            return new ArrangeClosure(
                    new AskClosure(school, place, group, PlansResource.date(from), PlansResource.date(to)),
                    reason == null ? "" : reason,
                    chosen == null
                            ? List.of()
                            : chosen.stream().map(Chosen::toStep).toList());
        }
    }

    @POST
    public PlansResource.Next arrange(Order order) {
        long bundle = closures.arrange(caller.get(), order.toCommand());
        return ChangesResource.back(order.school(), order.from(), bundle);
    }
}
