package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PeriodClosingService;
import org.jspecify.annotations.Nullable;

/** What the page that closes periods sends. */
@Path("closing/{school:\\d{1,18}}/{period:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClosingResource {

    @Inject
    private PeriodClosingService periods;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    @PathParam("period")
    private long period;

    /** @param anyway although marks are missing */
    public record CloseOrder(boolean anyway) {}

    /** Why it is opened again. */
    public record OpenOrder(@Nullable String reason) {}

    /** Tells in the answer's id whether the ledger's head was signed. */
    @POST
    @Path("close")
    public Map<String, String> close(CloseOrder order) {
        boolean signed = periods.close(caller.get(), school, period, order.anyway());
        return Map.of("id", signed ? "signed" : ClosingPage.UNSIGNED);
    }

    @POST
    @Path("open")
    public void open(OpenOrder order) {
        periods.open(caller.get(), school, period, order.reason() == null ? "" : order.reason());
    }
}
