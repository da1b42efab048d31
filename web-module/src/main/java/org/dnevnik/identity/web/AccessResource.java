package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dnevnik.identity.AccessSheetService;
import org.dnevnik.identity.IssueSheet;
import org.dnevnik.identity.IssuedSheet;
import org.dnevnik.identity.SiteAddress;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.shell.web.Language;

/** Sheets of codes and logins, and what is usual about them at a school. */
@Path("access")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class AccessResource {

    @Inject
    private AccessSheetService access;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SiteAddress site;

    @Inject
    private HttpServletRequest request;

    /** Gives codes or logins out and answers with the sheet: it exists nowhere else. */
    @POST
    @Path("sheet")
    @Produces("application/pdf")
    public Response sheet(IssueSheet order) {
        IssuedSheet issued = access.issue(caller.get(), order);
        byte[] pdf = new SlipSheet(Language.textsOf(request), address(), issued).pdf();
        return Response.ok(pdf)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes.pdf\"")
                .header("X-Skipped", issued.skipped().size())
                .build();
    }

    @PUT
    @Path("rule/{school:\\d{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    public void setRule(@PathParam("school") long school, AccessRule rule) {
        access.setRule(caller.get(), school, rule);
    }

    private String address() {
        return site.told().orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
    }
}
