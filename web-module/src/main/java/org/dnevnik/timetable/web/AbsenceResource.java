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
import org.dnevnik.timetable.AbsenceService;
import org.dnevnik.timetable.ArrangeAbsence;
import org.dnevnik.timetable.AskAbsence;
import org.dnevnik.timetable.TimetableRefusal;
import org.jspecify.annotations.Nullable;

/** Takes the one confirmation for all lessons of an absent teacher. */
@Path("timetable/absence")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {

    private static final Pattern ACT = Pattern.compile("(REPLACE|MERGE|CANCEL|ALONE):(\\d{1,18})");

    @Inject
    private AbsenceService absences;

    @Inject
    private CurrentCaller caller;

    /** What is chosen for a lesson: {@code REPLACE:17}. */
    public record Chosen(long lesson, int year, String act) {

        ArrangeAbsence.Step toStep() {
            Matcher read = ACT.matcher(act == null ? "" : act);
            if (!read.matches()) {
                throw new Refusal(TimetableRefusal.NOT_FREE);
            }
            return new ArrangeAbsence.Step(
                    lesson, year, ArrangeAbsence.Act.valueOf(read.group(1)), Long.parseLong(read.group(2)));
        }
    }

    /** All that was chosen. */
    public record Order(
            long school,
            long teacher,
            String from,
            String to,
            @Nullable String reason,
            @Nullable List<Chosen> chosen) {

        ArrangeAbsence toCommand() {
            return new ArrangeAbsence(
                    new AskAbsence(school, teacher, PlansResource.date(from), PlansResource.date(to)),
                    reason == null ? "" : reason,
                    chosen == null
                            ? List.of()
                            : chosen.stream().map(Chosen::toStep).toList());
        }
    }

    @POST
    public PlansResource.Next arrange(Order order) {
        long bundle = absences.arrange(caller.get(), order.toCommand());
        return ChangesResource.back(order.school(), order.from(), bundle);
    }
}
