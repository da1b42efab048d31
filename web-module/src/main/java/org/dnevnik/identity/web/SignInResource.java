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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.SignIn;
import org.dnevnik.identity.SignInService;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.shell.web.Language;
import org.jspecify.annotations.Nullable;

/** Signing in again on a page whose session has ended, without leaving it. */
@Path("sign-in")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private static final int NOT_LET_IN = 422;

    @EJB
    private SignInService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    /** @param person for whom the page was made */
    public record Again(
            long person, @Nullable String login, @Nullable String password) {}

    /** 204 when the session is open. Somebody else is not let in here: the page shows what the other person may see. */
    @POST
    public Response enter(Again again, @Context HttpServletResponse response) {
        String login = again.login() == null ? "" : again.login();
        String password = again.password() == null ? "" : again.password();
        SignIn answer = service.signIn(login, password, doors.arrival());
        SignedIn session = answer.session();
        if (answer.half() != null) {
            return refused("identity.signIn.again.code");
        }
        if (session == null) {
            return refused("identity.signIn.refused." + answer.refusal());
        }
        if (session.person() != again.person()) {
            return refused("identity.signIn.again.another");
        }
        if (session.temporary()) {
            return refused("identity.signIn.again.temporary");
        }
        if (session.factorDue()) {
            return refused("identity.signIn.again.code");
        }
        if (!doors.of(response, session, Door.PASSWORD).equals(OpenSession.IN)) {
            return refused("identity.signIn.again.waiting");
        }
        return Response.noContent().build();
    }

    private Response refused(String key) {
        String message = Language.textsOf(request).get(key);
        return Response.status(NOT_LET_IN)
                .entity(Map.of("reason", key, "message", message))
                .build();
    }
}
