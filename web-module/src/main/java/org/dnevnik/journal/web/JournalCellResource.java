package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.view.CellChange;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.jspecify.annotations.Nullable;

/** The grid's cells save themselves here, one by one. */
@Path("journal")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JournalCellResource {

    @Inject
    private JournalService journal;

    @Inject
    private CurrentCaller caller;

    /** One line of a cell's history, the time by ISO 8601. */
    public record HistoryLine(
            String at,
            String by,
            String kind,
            @Nullable String workType,
            @Nullable String oldValue,
            @Nullable String newValue) {

        static HistoryLine of(CellChange change) {
            return new HistoryLine(
                    change.at().toString(),
                    change.by(),
                    change.kind(),
                    change.workType(),
                    change.oldValue(),
                    change.newValue());
        }
    }

    /** Answers with the cell as it is then; 409 with what somebody else wrote and who, when the page had not seen it. */
    @POST
    @Path("cell")
    public Response set(CellOrder order) {
        Caller asking = caller.get();
        if (asking.person() != order.as()) {
            throw new NotAuthorizedException("session of another person");
        }
        try {
            return Response.ok(CellAnswer.of(journal.setCell(asking, order.toCommand()), null))
                    .build();
        } catch (Changed late) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(CellAnswer.of(journal.cell(asking, order.toCommand()), "journal.changed"))
                    .build();
        }
    }

    /** Who changed a pupil's cells at a lesson, newest first. */
    @GET
    @Path("history")
    @Consumes(MediaType.WILDCARD)
    public List<HistoryLine> history(
            @QueryParam("lesson") long lesson, @QueryParam("year") int year, @QueryParam("pupil") long pupil) {
        return journal.history(caller.get(), lesson, year, pupil).stream()
                .map(HistoryLine::of)
                .toList();
    }
}
