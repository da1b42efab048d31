package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AttendanceDone;
import org.dnevnik.journal.AttendanceService;
import org.dnevnik.journal.SetAttendance;
import org.dnevnik.journal.UnfilledService;
import org.dnevnik.journal.model.Attendance;
import org.jspecify.annotations.Nullable;

/** What a class teacher's sheet sends. */
@Path("attendance")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    @Inject
    private AttendanceService attendance;

    @Inject
    private UnfilledService unfilled;

    @Inject
    private CurrentCaller caller;

    /**
     * A pupil's lessons as the sheet's dialog says them.
     *
     * @param numbers null or empty: all lessons of the days
     */
    public record Order(
            long pupil,
            String first,
            @Nullable String last,
            @Nullable List<Integer> numbers,
            @Nullable Attendance status,
            @Nullable Integer minutes,
            @Nullable Long reason,
            @Nullable String remark,
            @Nullable String note) {

        SetAttendance toCommand(long group) {
            LocalDate begin = date(first);
            LocalDate end = last == null || last.isEmpty() ? begin : date(last);
            return new SetAttendance(
                    group,
                    pupil,
                    begin,
                    end,
                    numbers == null ? List.of() : numbers,
                    status == null ? Attendance.ABSENT : status,
                    minutes,
                    reason,
                    remark,
                    note);
        }
    }

    /** Which act to take back. */
    public record Back(long act) {}

    /** Of which lesson it is said that everybody was there, or no longer. */
    public record Taken(long lesson, int year, boolean taken) {}

    @POST
    @Path("{group:\\d{1,18}}")
    public AttendanceDone set(@PathParam("group") long group, Order order) {
        return attendance.set(caller.get(), order.toCommand(group));
    }

    @POST
    @Path("{group:\\d{1,18}}/undo")
    public AttendanceDone undo(@PathParam("group") long group, Back order) {
        return attendance.undo(caller.get(), group, order.act());
    }

    @POST
    @Path("taken")
    public void take(Taken order) {
        unfilled.take(caller.get(), order.lesson(), order.year(), order.taken());
    }

    static LocalDate date(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("no date", e);
        }
    }
}
