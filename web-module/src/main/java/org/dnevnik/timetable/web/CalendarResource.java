package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.timetable.CalendarFeedService;
import org.dnevnik.timetable.view.CalendarPart;
import org.jspecify.annotations.Nullable;

/** Makes and ends the addresses that {@link CalendarFeed} answers. */
@Path("calendar/{subject:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    private CalendarFeedService calendars;

    @Inject
    private CurrentCaller caller;

    /** @param parts what the calendar holds, by the names of {@link CalendarPart} */
    public record Choice(@Nullable List<CalendarPart> parts) {

        Set<CalendarPart> chosen() {
            return parts == null || parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        }
    }

    /** @return the path of a new address, told this once */
    @POST
    public Map<String, String> open(@PathParam("subject") long subject, Choice choice) {
        return Map.of("path", "/calendar/" + calendars.open(caller.get(), subject, choice.chosen()) + ".ics");
    }

    /** The address stays, what stands behind it changes. */
    @PUT
    public void choose(@PathParam("subject") long subject, Choice choice) {
        calendars.choose(caller.get(), subject, choice.chosen());
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public void end(@PathParam("subject") long subject) {
        calendars.end(caller.get(), subject);
    }
}
