package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AcceptProposals;
import org.dnevnik.journal.PeriodMarkService;
import org.dnevnik.journal.PeriodMarkView;
import org.dnevnik.journal.SetPeriodMark;

/** What the sheet of period marks sends. */
@Path("journal/period-mark")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeriodMarkResource {

    @Inject
    private PeriodMarkService marks;

    @Inject
    private CurrentCaller caller;

    @POST
    public PeriodMarkView set(SetPeriodMark order) {
        return marks.set(caller.get(), order);
    }

    /** A column's proposals, or what came of them taken back. */
    @POST
    @Path("accept")
    public List<PeriodMarkView> accept(AcceptProposals order) {
        return marks.accept(caller.get(), order);
    }
}
