package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.identity.view.TokenScope;

/** How the works of a period turned out. */
@Path("periods")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeriodsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedMarkService marks;

    @GET
    @Path("{period}/subjects/{subject}/groups/{group}/marks/histogram")
    public Histogram.OfPeriod histogram(
            @PathParam("period") long period, @PathParam("subject") long subject, @PathParam("group") long group) {
        return Histogram.ofPeriod(marks.counts(asking.get(), group, subject, period));
    }
}
