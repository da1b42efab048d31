package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.identity.view.TokenScope;

/** Whom a teacher teaches. */
@Path("teacher")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeacherStudentsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedPeopleService people;

    /** As far as the caller works with the same groups. */
    @GET
    @Path("{teacher}/students")
    public List<PersonsWrapper> students(@PathParam("teacher") long teacher) {
        return PersonsWrapper.of(people.students(asking.get(), teacher));
    }
}
