package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.NewPlan;
import org.dnevnik.timetable.PlanForceService;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.PlanWords;
import org.dnevnik.timetable.TimetableRefusal;
import org.jspecify.annotations.Nullable;

/** Where the forms of the plans' pages go; each answers with the page to be seen next. */
@Path("timetable/plans")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    @Inject
    private PlanService plans;

    @Inject
    private PlanForceService force;

    @Inject
    private CurrentCaller caller;

    /** Where to go. */
    public record Next(String address) {}

    /** @param base id of a plan, or {@code force} for what is in force, or nothing */
    public record MakeOrder(
            long school,
            int year,
            String name,
            int cycle,
            @Nullable String base) {}

    /** A draft's words. */
    public record SettleOrder(long plan, int version, String name, int cycle, String anchor, boolean holidays) {}

    /** A plan and a day. */
    public record ForceOrder(long plan, int version, String from) {}

    /** A plan of a school. */
    public record PlanKey(long plan, long school) {}

    @POST
    @Path("make")
    public Next make(MakeOrder order) {
        String base = order.base() == null ? "" : order.base();
        long plan = plans.make(
                caller.get(),
                new NewPlan(
                        order.school(),
                        order.year(),
                        order.name(),
                        order.cycle(),
                        base.matches("[0-9]{1,18}") ? Long.parseLong(base) : 0,
                        base.equals("force")));
        return new Next("/timetable/editor?plan=" + plan);
    }

    @POST
    @Path("settle")
    public Next settle(SettleOrder order) {
        plans.settle(
                caller.get(),
                new PlanWords(
                        order.plan(),
                        order.version(),
                        order.name(),
                        order.cycle(),
                        date(order.anchor()),
                        order.holidays()));
        return new Next("/timetable/plan?plan=" + order.plan());
    }

    @POST
    @Path("drop")
    public Next drop(PlanKey order) {
        plans.drop(caller.get(), order.plan());
        return new Next("/timetable/plans?school=" + order.school());
    }

    @POST
    @Path("force")
    public Next force(ForceOrder order) {
        force.enforce(caller.get(), order.plan(), order.version(), date(order.from()));
        return new Next("/timetable/plan?plan=" + order.plan() + "&done=force");
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(TimetableRefusal.OUTSIDE_YEAR);
        }
    }
}
