package org.dnevnik.school.web;

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
import java.time.LocalDate;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.PositionWords;
import org.dnevnik.school.Move;
import org.dnevnik.school.MovementService;
import org.dnevnik.school.PositionService;
import org.jspecify.annotations.Nullable;

/** What the forms of a card send about the person's place in a school: class and position. */
@Path("places/{school:\\d{1,18}}/{person:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonPlacesResource {

    @Inject
    private MovementService movements;

    @Inject
    private PositionService positions;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @PathParam("person")
    private long person;

    /** The last day of a position. */
    public record End(int version, @Nullable LocalDate ends) {}

    /** The class that is to be led, or no more. */
    public record Lead(long group, boolean leads) {}

    @POST
    @Path("movement")
    public void move(Move move) {
        movements.move(caller.get(), school, person, move);
    }

    @DELETE
    @Path("movement/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void undo(@PathParam("id") long id) {
        movements.undo(caller.get(), school, person, id);
    }

    @POST
    @Path("position")
    public void appoint(PositionWords words) {
        positions.appoint(caller.get(), school, person, words);
    }

    @PUT
    @Path("position/{id:\\d{1,18}}")
    public void end(@PathParam("id") long id, End end) {
        positions.end(caller.get(), school, person, id, end.version(), end.ends());
    }

    @PUT
    @Path("class")
    public void lead(Lead lead) {
        positions.lead(caller.get(), school, person, lead.group(), lead.leads());
    }
}
