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
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Children of a user, who is the caller. */
@Path("user")
@NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChildrenResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedPeopleService people;

    @GET
    @Path("{person}/children")
    public List<Person> children(@PathParam("person") long person) {
        Caller caller = asking.get();
        if (person != caller.person() && person != caller.account()) {
            throw new NotFound("children of " + person);
        }
        return Person.of(people.context(caller).children());
    }
}
