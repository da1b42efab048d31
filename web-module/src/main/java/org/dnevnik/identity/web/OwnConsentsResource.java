package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.AnswerConsent;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.OwnConsentsService;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** What people agree to and take back after their accounts are there. Whoever takes a required one of their own back is signed out at once. */
@Path("own/consents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnConsentsResource {

    @Inject
    private OwnConsentsService consents;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    /** Keys of the texts that somebody agrees to. */
    public record Agreed(@Nullable List<String> agreed) {}

    @GET
    public OwnConsentsService.Asked asked() {
        return consents.asked(caller.get());
    }

    @POST
    public void agree(Agreed told, @Context HttpServletResponse response) {
        consents.agree(caller.get(), told.agreed() == null ? List.of() : told.agreed());
        SignedIn person = caller.signedIn();
        if (person != null) {
            doors.of(response, person.answered(), Door.KEPT);
        }
    }

    /** @return where to go on */
    @POST
    @Path("{consent:\\d{1,18}}/withdraw")
    public Map<String, String> withdraw(@PathParam("consent") long consent) {
        boolean own = consents.withdraw(caller.get(), consent);
        if (own) {
            request.getSession().invalidate();
        }
        return Map.of("id", own ? "sign-in" : "me/consents");
    }

    @POST
    @Path("answer")
    public void answer(AnswerConsent order) {
        consents.answer(caller.get(), order);
    }
}
