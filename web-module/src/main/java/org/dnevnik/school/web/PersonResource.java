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
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.DocumentWords;
import org.dnevnik.people.KinWords;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.Restriction;
import org.dnevnik.school.GuardianService;
import org.dnevnik.school.PersonService;

/** What the forms of a card send about the person: data, documents, guardians. */
@Path("person/{person:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    @Inject
    private PersonService persons;

    @Inject
    private GuardianService guardians;

    @Inject
    private CurrentCaller caller;

    @PathParam("person")
    private long person;

    /** The form of the data. */
    public record Change(int version, PersonWords words) {}

    /** Of which state of the line a form speaks. */
    public record Seen(int version) {}

    @PUT
    public void change(Change change) {
        persons.change(caller.get(), person, change.version(), change.words());
    }

    @POST
    @Path("{school:\\d{1,18}}/document")
    public void addDocument(@PathParam("school") long school, DocumentWords document) {
        persons.addDocument(caller.get(), school, person, document);
    }

    @DELETE
    @Path("{school:\\d{1,18}}/document/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropDocument(@PathParam("school") long school, @PathParam("id") long id) {
        persons.dropDocument(caller.get(), school, person, id);
    }

    @PUT
    @Path("{school:\\d{1,18}}/guardian/{id:\\d{1,18}}")
    public void changeGuardian(@PathParam("school") long school, @PathParam("id") long id, KinWords words) {
        guardians.change(caller.get(), school, person, id, words);
    }

    @PUT
    @Path("{school:\\d{1,18}}/guardian/{id:\\d{1,18}}/restriction")
    public void restrict(@PathParam("school") long school, @PathParam("id") long id, Restriction restriction) {
        guardians.restrict(caller.get(), school, person, id, restriction);
    }

    @PUT
    @Path("{school:\\d{1,18}}/guardian/{id:\\d{1,18}}/lifted")
    public void liftRestriction(@PathParam("school") long school, @PathParam("id") long id, Seen seen) {
        guardians.liftRestriction(caller.get(), school, person, id, seen.version());
    }
}
