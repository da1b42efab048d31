package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.LostAccessService;
import org.dnevnik.identity.MailWords;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;

/** What the pages send on which people come back in by a letter. The secret of a link stands behind the # of its address, and comes here in a body. */
@Path("activation/lost")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LostAccessResource {

    @EJB
    private LostAccessService access;

    @Inject
    private HttpServletRequest request;

    /** @param who login or e-mail address */
    public record Lost(String who) {}

    /** @param token of the link */
    public record NewPassword(String token, String password) {}

    /** @param token of the link */
    public record Confirmation(String token) {}

    @POST
    public void ask(Lost lost) {
        Texts texts = Language.textsOf(request);
        MailWords words =
                new MailWords(texts.get("identity.mail.reset.subject"), texts.get("identity.mail.reset.body"));
        access.ask(lost.who(), words, request.getRemoteAddr());
    }

    @POST
    @Path("reset")
    public void reset(NewPassword order) {
        access.reset(order.token(), order.password());
    }

    @POST
    @Path("confirm")
    public void confirm(Confirmation order) {
        access.confirm(order.token());
    }
}
