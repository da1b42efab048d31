package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.dnevnik.identity.ChoosePassword;
import org.dnevnik.identity.FirstDoor;
import org.dnevnik.identity.MailWords;
import org.dnevnik.identity.OwnAccountService;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What people send about their own accounts. A changed password ends all sessions, and opens a new one for whoever has changed it. */
@Path("own")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnAccountResource {

    @Inject
    private OwnAccountService account;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    /** A new login or password, and the password in use for proof. */
    public record Change(String current, String fresh) {}

    /** A new password. */
    public record Fresh(String fresh) {}

    /**
     * An address that is to be confirmed.
     *
     * @param current password in use; null from whoever has just come through Gosuslugi
     */
    public record Email(String email, @Nullable String current) {}

    @POST
    @Path("email")
    public void askToConfirm(Email address) {
        Texts texts = Language.textsOf(request);
        MailWords words =
                new MailWords(texts.get("identity.mail.confirm.subject"), texts.get("identity.mail.confirm.body"));
        String current = Objects.requireNonNullElse(address.current(), "");
        account.askToConfirm(caller.get(), here(), current, address.email(), words);
    }

    @GET
    @Path("first")
    public FirstDoor first() {
        return account.first(caller.get());
    }

    @POST
    @Path("first")
    public void choose(ChoosePassword order, @Context HttpServletResponse response) {
        account.choose(caller.get(), order);
        doors.again(response, caller.get().account());
    }

    @POST
    @Path("password")
    public void changePassword(Change change, @Context HttpServletResponse response) {
        account.changePassword(caller.get(), change.current(), change.fresh());
        doors.again(response, caller.get().account());
    }

    /** Without the password in use, for whoever has just come through Gosuslugi. */
    @POST
    @Path("password/replace")
    public void replacePassword(Fresh told, @Context HttpServletResponse response) {
        account.replacePassword(caller.get(), here(), told.fresh());
        doors.again(response, caller.get().account());
    }

    private long here() {
        SignedIn person = caller.signedIn();
        return person == null ? 0 : person.session();
    }

    @POST
    @Path("login")
    public void changeLogin(Change change) {
        account.changeLogin(caller.get(), change.current(), change.fresh());
    }
}
