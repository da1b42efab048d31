package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.dnevnik.identity.MailWords;
import org.dnevnik.identity.RepairService;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the office decides about people who do not come in through Gosuslugi. They are told in Russian: nobody knows what else they read. */
@Path("repairs/{request:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepairsResource {

    @Inject
    private RepairService repairs;

    @Inject
    private CurrentCaller caller;

    @PathParam("request")
    private long request;

    /** Why nothing is corrected. */
    public record Declined(@Nullable String reason) {}

    @POST
    @Path("correct")
    @Consumes(MediaType.WILDCARD)
    public void correct() {
        repairs.correct(caller.get(), request, words("identity.mail.repaired.subject", "identity.mail.repaired.body"));
    }

    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public void decline(Declined declined) {
        String reason = Objects.requireNonNullElse(declined.reason(), "");
        repairs.decline(
                caller.get(), request, reason, words("identity.mail.declined.subject", "identity.mail.declined.body"));
    }

    private static MailWords words(String subject, String body) {
        Texts texts = Texts.in(Texts.RUSSIAN);
        return new MailWords(texts.get(subject), texts.get(body));
    }
}
