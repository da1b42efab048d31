package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.BellService;
import org.dnevnik.timetable.KeepBells;
import org.dnevnik.timetable.TimetableRefusal;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.BellTime;

/** Where the forms of the bells' page go. */
@Path("timetable/bells")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BellsResource {

    @Inject
    private BellService bells;

    @Inject
    private CurrentCaller caller;

    /** A lesson's beginning and end as {@code 08:30}. */
    public record TimeOrder(int number, String starts, String ends) {

        BellTime toTime() {
            try {
                return new BellTime(number, LocalTime.parse(starts), LocalTime.parse(ends));
            } catch (DateTimeParseException e) {
                throw new Refusal(TimetableRefusal.BELLS_OUT_OF_ORDER, number);
            }
        }
    }

    /** A table as it is to be. */
    public record BellsOrder(
            long school, long table, int mark, String name, int weekdays, int parallels, List<TimeOrder> times) {}

    /** A table of a school. */
    public record BellsKey(long school, long table) {}

    @POST
    public PlansResource.Next keep(BellsOrder order) {
        List<BellTime> times = order.times().stream().map(TimeOrder::toTime).toList();
        bells.keep(
                caller.get(),
                new KeepBells(
                        order.school(),
                        new BellTable(order.table(), order.name(), order.weekdays(), order.parallels(), times),
                        order.mark()));
        return back(order.school(), "&done=keep");
    }

    @POST
    @Path("drop")
    public PlansResource.Next drop(BellsKey order) {
        bells.drop(caller.get(), order.school(), order.table());
        return back(order.school(), "");
    }

    private static PlansResource.Next back(long school, String done) {
        return new PlansResource.Next("/timetable/bells?school=" + school + done);
    }
}
