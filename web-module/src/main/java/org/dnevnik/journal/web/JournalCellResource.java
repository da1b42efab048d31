package org.dnevnik.journal.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
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
import java.util.Map;
import java.util.function.Function;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.view.CellChange;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.shell.web.ToldFault;
import org.jspecify.annotations.Nullable;

/** The grid's cells save themselves here, one by one or several together. */
@Path("journal")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JournalCellResource {

    private static final int OK = Response.Status.OK.getStatusCode();
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();
    private static final int CELLS_AT_MOST = 60;

    @Inject
    private JournalService journal;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** One line of a cell's history, the time by ISO 8601. */
    public record HistoryLine(
            String at,
            String by,
            String kind,
            @Nullable String workType,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {

        static HistoryLine of(CellChange change) {
            return new HistoryLine(
                    change.at().toString(),
                    change.by(),
                    change.kind(),
                    change.workType(),
                    change.oldValue(),
                    change.newValue(),
                    change.reason());
        }
    }

    /** Several orders of one page. */
    public record CellOrders(List<CellOrder> orders) {}

    /** What one of several orders was answered: the status and the body that it would have had alone. */
    public record CellResult(int status, Object answer) {}

    /** Answers with the cell as it is then; 409 with what somebody else wrote and who, when the page had not seen it. */
    @POST
    @Path("cell")
    public Response set(CellOrder order) {
        CellResult result = one(order);
        return Response.status(result.status()).entity(result.answer()).build();
    }

    /**
     * A column or what has waited on the device, each cell in a transaction of its own: one that is refused loses no other, and the school's
     * ledger is held by none of them for longer than by a single cell.
     */
    @POST
    @Path("cells")
    public List<CellResult> setAll(CellOrders several) {
        return each(several, this::one);
    }

    /** Whether the cells would take what is asked; nothing is written. */
    @POST
    @Path("check")
    public List<CellResult> check(CellOrders several) {
        return each(several, order -> {
            journal.check(caller.get(), order.toCommand());
            return new CellResult(OK, Map.of());
        });
    }

    private List<CellResult> each(CellOrders several, Function<CellOrder, CellResult> act) {
        if (several.orders() == null || several.orders().size() > CELLS_AT_MOST) {
            throw new BadRequestException("from none to " + CELLS_AT_MOST + " cells");
        }
        return several.orders().stream().map(order -> told(order, act)).toList();
    }

    private CellResult told(CellOrder order, Function<CellOrder, CellResult> act) {
        try {
            return act.apply(order);
        } catch (EJBException | Refusal | NotAllowed | NotFound e) {
            ToldFault fault = ToldFault.of(request, e);
            return new CellResult(fault.status(), fault);
        }
    }

    private CellResult one(CellOrder order) {
        Caller asking = caller.get();
        if (asking.person() != order.as()) {
            throw new NotAuthorizedException("session of another person");
        }
        try {
            return new CellResult(OK, CellAnswer.of(journal.setCell(asking, order.toCommand()), null));
        } catch (Changed late) {
            return new CellResult(CONFLICT, CellAnswer.of(journal.cell(asking, order.toCommand()), "journal.changed"));
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
