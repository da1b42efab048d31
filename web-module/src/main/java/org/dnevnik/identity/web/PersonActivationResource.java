package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.dnevnik.identity.ActivatePerson;
import org.dnevnik.identity.PersonActivationService;
import org.dnevnik.identity.WhoseCode;
import org.jspecify.annotations.Nullable;

/** What the page sends on which people use their codes. */
@Path("activation/person")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonActivationResource {

    @EJB
    private PersonActivationService activation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    /** A code and the birth date that answers it. */
    public record Answer(String code, @Nullable LocalDate birthDate) {}

    /** Tells whose account it will be. */
    @POST
    @Path("look")
    public WhoseCode look(Answer answer) {
        return activation.look(answer.code(), answer.birthDate(), request.getRemoteAddr());
    }

    /** Makes the account, whose person is signed in from then on. */
    @POST
    public void activate(ActivatePerson order, @Context HttpServletResponse response) {
        activation.activate(order, request.getRemoteAddr());
        doors.ofNew(response, order.login(), order.password());
    }
}
