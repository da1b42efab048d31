package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.ClassSummaryService;
import org.dnevnik.shell.web.Language;
import org.jspecify.annotations.Nullable;

/** A class's summary to take along. */
@Path("journal/summary")
@RequestScoped
public class SummaryResource {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ClassSummaryService summaries;

    @Inject
    private CurrentCaller caller;

    @GET
    @Path("{group:\\d{1,18}}.xlsx")
    @Produces(WORKBOOK)
    public Response book(
            @Context HttpServletRequest request,
            @PathParam("group") long group,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("period") @Nullable Long period) {
        var opened = summaries.summary(caller.get(), group, PeriodAddress.kind(kind), period);
        return download("summary-" + group, new SummaryBook(Language.textsOf(request), opened.summary()).bytes());
    }

    static Response download(String name, byte[] content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
