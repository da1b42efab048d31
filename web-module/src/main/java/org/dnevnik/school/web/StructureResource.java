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
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.SaveGroup;
import org.dnevnik.school.StructureService;
import org.dnevnik.school.ThingsService;

/** What the forms of a school's structure send. */
@Path("structure/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StructureResource {

    @Inject
    private StructureService structure;

    @Inject
    private ThingsService things;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    /** A subject or a room in a form. */
    public record Thing(long id, String name, int capacity) {}

    /** Those who are chosen for a group. */
    public record Members(List<Long> people) {}

    @POST
    @Path("group")
    public Map<String, Long> saveGroup(SaveGroup order) {
        return Map.of("id", structure.saveGroup(caller.get(), school, order));
    }

    @DELETE
    @Path("group/{year:\\d{4}}/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropGroup(@PathParam("year") int year, @PathParam("id") long id) {
        structure.dropGroup(caller.get(), school, year, id);
    }

    @PUT
    @Path("group/{year:\\d{4}}/{id:\\d{1,18}}/members")
    public void setMembers(@PathParam("year") int year, @PathParam("id") long id, Members members) {
        structure.setMembers(caller.get(), school, year, id, members.people());
    }

    @POST
    @Path("subject")
    public void saveSubject(Thing thing) {
        things.saveSubject(caller.get(), school, thing.id(), thing.name());
    }

    @DELETE
    @Path("subject/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropSubject(@PathParam("id") long id) {
        things.dropSubject(caller.get(), school, id);
    }

    @POST
    @Path("place")
    public void savePlace(Thing thing) {
        things.savePlace(caller.get(), school, thing.id(), thing.name(), thing.capacity());
    }

    @DELETE
    @Path("place/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropPlace(@PathParam("id") long id) {
        things.dropPlace(caller.get(), school, id);
    }
}
