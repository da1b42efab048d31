package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedWritingService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Changes of a mark that stands. */
@Path("marks")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MarkWritingResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedWritingService writing;

    @Inject
    private SharedMarkService marks;

    @PUT
    @Path("{mark}")
    public Mark change(@PathParam("mark") long mark, Sent sent) {
        Caller caller = asking.get();
        writing.change(caller, mark, LessonWritingResource.value(sent), sent.text("reason"));
        return marks.marks(caller, List.of(mark)).stream()
                .findFirst()
                .map(Mark::of)
                .orElseThrow(() -> new NotFound("mark " + mark));
    }

    /** @param reason for the ledger, where the school wants one */
    @DELETE
    @Path("{mark}")
    public Done drop(@PathParam("mark") long mark, @QueryParam("reason") @Nullable String reason) {
        writing.drop(asking.get(), mark, reason);
        return Done.YES;
    }
}
