package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.IssuedSheet;
import org.dnevnik.identity.PersonAccessService;
import org.dnevnik.identity.Slip;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Language;

/** What the office does about one person's access. */
@Path("access/person/{person:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class PersonAccessResource {

    @Inject
    private PersonAccessService access;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @PathParam("person")
    private long person;

    /** @return the code, told this once, and its last day in the reader's words */
    @POST
    @Path("code")
    public Map<String, String> code() {
        return told(access.issueCode(caller.get(), person));
    }

    /** @return login and temporary password, told this once, and the last day in the reader's words */
    @POST
    @Path("password")
    public Map<String, String> password() {
        return told(access.lendPassword(caller.get(), person));
    }

    @POST
    @Path("revoke")
    public void revoke() {
        access.revokeCode(caller.get(), person);
    }

    @POST
    @Path("block")
    public void block() {
        access.setBlocked(caller.get(), person, true);
    }

    @POST
    @Path("unblock")
    public void unblock() {
        access.setBlocked(caller.get(), person, false);
    }

    @POST
    @Path("sessions")
    public void endSessions() {
        access.endSessions(caller.get(), person);
    }

    @POST
    @Path("factor")
    public void resetFactor() {
        access.resetFactor(caller.get(), person);
    }

    @POST
    @Path("paper")
    public void recordPaper() {
        access.recordPaper(caller.get(), person);
    }

    private Map<String, String> told(IssuedSheet issued) {
        Slip slip = issued.slips().get(0);
        Map<String, String> told = new HashMap<>();
        told.put("code", Objects.requireNonNullElse(slip.code(), ""));
        told.put("login", Objects.requireNonNullElse(slip.login(), ""));
        told.put("password", Objects.requireNonNullElse(slip.password(), ""));
        told.put(
                "until",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Language.of(request))
                        .withZone(Families.REGION)
                        .format(issued.until()));
        return told;
    }
}
