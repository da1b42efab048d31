package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.timetable.CalendarFeedService;

/** Makes and ends the addresses that {@link CalendarFeed} answers. */
@Path("calendar/{subject:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    private CalendarFeedService calendars;

    @Inject
    private CurrentCaller caller;

    /** @return the path of a new address, told this once */
    @POST
    public Map<String, String> open(@PathParam("subject") long subject) {
        return Map.of("path", "/calendar/" + calendars.open(caller.get(), subject) + ".ics");
    }

    @DELETE
    public void end(@PathParam("subject") long subject) {
        calendars.end(caller.get(), subject);
    }
}
